package org.patchbay.pack.pbx.parking;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Specification 16.2 and 17.1; transcripts park-errors, park-list, park-live, live-park, calls-parked-timeout. */
public class ParkingTest {
    private static final String EXTENSIONS = """
            [default]
            include => parkedcalls
            exten => 100,1,Answer()
             same => n,Wait(600)
            exten => 103,1,Dial(SIP/1002,20)
            exten => 108,1,Answer()
             same => n,Park()
            exten => 109,1,Park(2000,back,7,1)
            exten => 110,1,Set(PARKINGEXTEN=703)
             same => n,Park(,,,,,sales)
             same => n,NoOp(no room)
            exten => 116,1,Answer()
             same => n,ParkedCall(701)
            [back]
            exten => 7,1,NoOp(back from ${PARKINGSLOT} of ${PARKEDLOT})
            [parkedcallstimeout]
            exten => s,1,NoOp(lost)
            """;
    private static final String FEATURES = """
            [general]
            parkext => 700
            parkpos => 701-702
            context => parkedcalls
            parkingtime => 45
            parkinghints = yes
            [parkinglot_sales]
            parkext => 750
            parkpos => 751-751
            context => sales
            comebacktoorigin = no
            """;
    private static final String ENDPOINTS = """
            [SIP/1001]
            callerid = Alice <1001>
            context = default
            answer = 1
            [SIP/1002]
            callerid = Bob <1002>
            answer = 1
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void lots() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of("extensions.conf", EXTENSIONS, "features.conf", FEATURES, "endpoints.conf", ENDPOINTS));
    }

    private void dials(String phone, String extension) {
        pbx.answer("Action: SimCall", "Channel: " + phone, "Exten: " + extension);
        pbx.pass(0);
    }

    private String channel(String beginning) {
        return pbx.run("Action: CoreShowChannels").stream()
                .map(packet -> packet.header("Channel"))
                .filter(name -> name.startsWith(beginning))
                .findFirst()
                .orElse("");
    }

    private static String lines(AmiEvent event) {
        return String.join("|", event.lines()).replaceAll("Uniqueid: [0-9.]+|UniqueID: [0-9.]+", "ID");
    }

    @Test
    public void refusesInTheOrderOfAsterisk() {
        assertTrue(pbx.answer("Action: Park").contains("Channel not specified"));
        assertTrue(pbx.answer("Action: Park", "Channel: no/such").contains("Channel2 not specified"));
        assertTrue(pbx.answer("Action: Park", "Channel: no/such", "Channel2: x", "Timeout: x")
                .contains("Invalid timeout value."));
        assertTrue(pbx.answer("Action: Park", "Channel: no/such", "Channel2: x")
                .contains("Channel does not exist: no/such"));
    }

    @Test
    public void listsItsLotsWithoutActionIds() {
        assertEquals("""
                Response: Success
                ActionID: p
                Message: Parking lots will follow

                Event: Parkinglot
                Name: default
                StartExten: 701
                StopExten: 702
                Timeout: 45

                Event: Parkinglot
                Name: parkinglot_sales
                StartExten: 751
                StopExten: 751
                Timeout: 45

                Event: ParkinglotsComplete
                ActionID: p

                """, pbx.answer("Action: Parkinglots", "ActionID: p"));
    }

    @Test
    public void aCallParksItselfWaitsAndGivesUp() {
        pbx.call("108", "Bob <555>");
        AmiEvent parked = pbx.last("ParkedCall");
        String name = channel("Local/108@default");
        String other = name.replace(";1", ";2");
        assertEquals(
                "Exten: 701|Channel: " + other + "|Parkinglot: default|From: " + other + "|Timeout: 45"
                        + "|CallerIDNum: 555|CallerIDName: Bob|ConnectedLineNum: 555|ConnectedLineName: Bob|ID",
                lines(parked));
        pbx.pass(3);
        String list = pbx.answer("Action: ParkedCalls", "ActionID: p");
        assertTrue(list, list.contains("Event: ParkedCall\nParkinglot: default\nExten: 701\nChannel: " + other + "\n"));
        assertTrue(list, list.contains("Timeout: 42\nDuration: 3\nCallerIDNum: 555\n"));
        assertTrue(list, list.endsWith("Event: ParkedCallsComplete\nTotal: 1\nActionID: p\n\n"));
        pbx.answer("Action: Hangup", "Channel: " + name);
        pbx.pass(0);
        assertTrue(
                lines(pbx.last("ParkedCallGiveUp")),
                lines(pbx.last("ParkedCallGiveUp")).endsWith("|ID"));
        assertTrue(pbx.last("ParkedCallGiveUp").lines().get(7).startsWith("UniqueID: "));
        assertEquals(List.of("ParkedCall", "ParkedCallGiveUp"), pbx.order("ParkedCall", "ParkedCallGiveUp"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theActionParksAChannelInPlaceOfItself() {
        pbx.call("100", "");
        String one = channel("Local/100@default");
        assertTrue(pbx.answer("Action: Park", "Channel: " + one, "Channel2: " + one, "Timeout: 20000")
                .contains("Park successful"));
        pbx.pass(0);
        AmiEvent parked = pbx.last("ParkedCall");
        assertEquals(one, parked.header("Channel"));
        assertEquals(one, parked.header("From"));
        assertEquals("20", parked.header("Timeout"));
        assertEquals("<unknown>", parked.header("CallerIDNum"));
        assertTrue(pbx.answer("Action: ParkedCalls").contains("\nChannel: " + one + "\n"));
        assertEquals(2, pbx.channels());
    }

    @Test
    public void whoDialsTheSpaceFetchesTheCall() {
        dials("SIP/1001", "700");
        String parked = channel("SIP/1001");
        assertTrue(pbx.answer("Action: ExtensionState", "Exten: 701", "Context: parkedcalls")
                .contains("Status: 1"));
        dials("SIP/1002", "701");
        String by = channel("SIP/1002");
        AmiEvent fetched = pbx.last("UnParkedCall");
        assertEquals(
                "Exten: 701|Channel: " + parked + "|Parkinglot: default|From: " + by + "|CallerIDNum: 1001"
                        + "|CallerIDName: Alice|ConnectedLineNum: <unknown>|ConnectedLineName: <unknown>|ID",
                lines(fetched));
        assertEquals("Link", pbx.last("Bridge").header("Bridgestate"));
        assertTrue(pbx.answer("Action: ExtensionState", "Exten: 701", "Context: parkedcalls")
                .contains("Status: 0"));
        pbx.answer("Action: Hangup", "Channel: " + parked);
        pbx.pass(0);
        assertEquals(0, pbx.channels());
        assertEquals(
                List.of("1", "0"),
                pbx.events("ExtensionStatus").stream()
                        .map(event -> event.header("Status"))
                        .toList());
    }

    @Test
    public void aSpaceIsAnExtensionOnlyWhileACallIsInIt() {
        String show = "Action: ShowDialPlan";
        assertFalse(pbx.answer(show, "Context: parkedcalls").contains("ParkedCall"));
        dials("SIP/1001", "700");
        String plan = pbx.answer(show, "Context: parkedcalls");
        assertTrue(plan, plan.contains("""
                Extension: 701
                Priority: 1
                Application: ParkedCall
                AppData: 701,default
                Registrar: features
                """));
        pbx.answer("Action: Hangup", "Channel: " + channel("SIP/1001"));
        pbx.pass(0);
        assertFalse(pbx.answer(show, "Context: parkedcalls").contains("ParkedCall"));
    }

    @Test
    public void anEmptySpaceEndsWhoWantsToFetch() {
        dials("SIP/1001", "116");
        assertEquals(1, pbx.channels());
        pbx.pass(2);
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aCallWhoseTimeIsOverComesBackToWhoParkedIt() {
        dials("SIP/1001", "103");
        pbx.pass(2);
        String caller = channel("SIP/1001");
        String callee = channel("SIP/1002");
        pbx.answer("Action: Park", "Channel: " + callee, "Channel2: " + caller, "Timeout: 5000");
        pbx.pass(1);
        assertEquals(1, pbx.channels());
        assertEquals(caller, pbx.last("ParkedCall").header("From"));
        pbx.taken();
        pbx.pass(4.5);
        assertEquals("UniqueID", pbx.last("ParkedCallTimeOut").lines().get(7).split(":")[0]);
        assertEquals("1001", pbx.last("Dial").header("Dialstring"));
        pbx.pass(2);
        assertEquals("Link", pbx.last("Bridge").header("Bridgestate"));
        assertEquals(2, pbx.channels());
    }

    @Test
    public void aCallGoesBackWhereItWasTold() {
        dials("SIP/1001", "109");
        pbx.pass(3);
        assertEquals("back from 701 of default", pbx.last("Newexten").header("AppData"));
    }

    @Test
    public void aLotOfItsOwnHasItsOwnSpacesAndSendsItsCallsAway() {
        dials("SIP/1001", "110");
        assertEquals("751", pbx.last("ParkedCall").header("Exten"));
        assertEquals("parkinglot_sales", pbx.last("ParkedCall").header("Parkinglot"));
        dials("SIP/1002", "110");
        assertEquals("no room", pbx.last("Newexten").header("AppData"));
        pbx.pass(46);
        assertEquals(1, pbx.events("ParkedCallTimeOut").size());
        assertEquals("lost", pbx.last("Newexten").header("AppData"));
    }

    @Test
    public void aRedirectedCallLeavesItsSpace() {
        dials("SIP/1001", "700");
        pbx.answer(
                "Action: Redirect", "Channel: " + channel("SIP/1001"), "Context: default", "Exten: 100", "Priority: 1");
        pbx.pass(0);
        assertEquals(1, pbx.events("ParkedCallGiveUp").size());
        assertEquals(channel("SIP/1001"), pbx.last("ParkedCallGiveUp").header("Channel"));
        assertTrue(pbx.answer("Action: ParkedCalls").contains("Total: 0"));
        assertEquals(1, pbx.channels());
        pbx.pass(60);
        assertEquals(0, pbx.events("ParkedCallTimeOut").size());
    }

    @Test
    public void showsWhoWaits() {
        dials("SIP/1001", "700");
        pbx.pass(5);
        String shown = pbx.command("parkedcalls show");
        assertTrue(shown, shown.contains("*** Parking lot: default\n701   SIP/1001-"));
        assertTrue(shown, shown.contains("40s\n---\n1 parked call in parking lot default.\n"));
        assertTrue(
                shown,
                shown.endsWith("0 parked calls in parking lot parkinglot_sales.\n---\n1 parked call in total.\n"));
    }

    @Test
    public void aFullLotRefusesTheAction() {
        dials("SIP/1001", "700");
        dials("SIP/1001", "700");
        dials("SIP/1002", "100");
        String one = channel("SIP/1002");
        assertTrue(pbx.answer("Action: Park", "Channel: " + one, "Channel2: " + one)
                .contains("Message: Park failure"));
        assertTrue(pbx.answer("Action: Park", "Channel: " + one, "Channel2: " + one, "Parkinglot: nowhere")
                .contains("Message: Park failure"));
        assertEquals(one, channel("SIP/1002"));
    }
}
