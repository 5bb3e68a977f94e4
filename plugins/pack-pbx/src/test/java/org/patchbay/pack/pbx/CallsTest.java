package org.patchbay.pack.pbx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;

/** Whole calls, event by event. */
public class CallsTest {
    private static final String EXTENSIONS = String.join(
            "\n",
            "[default]",
            "exten => 100,1,Answer()",
            " same => n,Wait(60)",
            "exten => 103,1,Dial(SIP/alice,20)",
            " same => n,NoOp(${DIALSTATUS})",
            "exten => 104,1,Dial(SIP/busy&SIP/deaf,5)",
            " same => n,NoOp(${DIALSTATUS})",
            "exten => 105,1,Dial(SIP/busy)",
            " same => n,NoOp(${DIALSTATUS})",
            "exten => 106,1,Goto(106,1)",
            "exten => 107,1,Dial(SIP/alice&SIP/deaf,20,g)",
            " same => n,NoOp(after ${DIALSTATUS} ${ANSWEREDTIME})",
            "exten => h,1,NoOp(at the end)",
            "");
    private static final String ENDPOINTS = String.join(
            "\n",
            "[SIP/alice]",
            "callerid = Alice <201>",
            "ring = 0.5",
            "answer = 2",
            "talk = 10",
            "digits = 12",
            "[SIP/bob]",
            "answer = 1",
            "[SIP/busy]",
            "behaviour = busy",
            "[SIP/deaf]",
            "behaviour = noanswer",
            "");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void start() {
        Path root = folder.getRoot().toPath();
        pbx = SteppedPbx.with(root, Map.of("extensions.conf", EXTENSIONS, "endpoints.conf", ENDPOINTS));
    }

    private void originate(String channel, String... more) {
        String[] lines = new String[more.length + 3];
        lines[0] = "Action: Originate";
        lines[1] = "Channel: " + channel;
        lines[2] = "Async: yes";
        System.arraycopy(more, 0, lines, 3, more.length);
        assertEquals("Originate successfully queued", pbx.run(lines).get(0).header("Message"));
    }

    private static List<String> headers(AmiEvent event) {
        return event.lines().stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    @Test
    public void aPhoneIsCalledAnswersTalksAndHangsUp() {
        originate("SIP/alice", "Application: Wait", "Data: 60", "ActionID: a");
        assertEquals(List.of("Newchannel"), pbx.names());
        pbx.pass(0.5);
        assertEquals("Ringing", pbx.last("Newstate").header("ChannelStateDesc"));
        pbx.pass(2);
        assertEquals("Up", pbx.last("Newstate").header("ChannelStateDesc"));
        AmiEvent response = pbx.last("OriginateResponse");
        assertEquals("4", response.header("Reason"));
        assertEquals("a", response.header("ActionID"));
        pbx.pass(9.9);
        assertEquals(1, pbx.channels());
        pbx.pass(0.2);
        assertEquals(
                List.of(
                        "Newchannel",
                        "Newstate",
                        "Newstate",
                        "OriginateResponse",
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "HangupRequest",
                        "Hangup",
                        "Cdr"),
                pbx.names());
        assertEquals("16", pbx.last("Hangup").header("Cause"));
        assertEquals("10", pbx.last("Cdr").header("BillableSeconds"));
        assertEquals("12", pbx.last("Cdr").header("Duration"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aDialRingsTalksAndEndsInTheOrderOfAsterisk() {
        originate("SIP/bob", "Context: default", "Exten: 103", "Priority: 1", "CallerID: Bob <202>");
        pbx.pass(1.05);
        pbx.taken();
        pbx.pass(2.56);
        assertEquals(
                List.of("Newstate", "OriginateResponse", "Newchannel", "Dial", "Newstate", "Newstate", "Bridge"),
                pbx.names());
        AmiEvent begin = pbx.last("Dial");
        assertEquals(
                List.of(
                        "SubEvent",
                        "Channel",
                        "Destination",
                        "CallerIDNum",
                        "CallerIDName",
                        "ConnectedLineNum",
                        "ConnectedLineName",
                        "UniqueID",
                        "DestUniqueID",
                        "Dialstring"),
                headers(begin));
        assertEquals("alice", begin.header("Dialstring"));
        assertEquals("202", pbx.last("Bridge").header("CallerID1"));
        assertEquals("201", pbx.last("Bridge").header("CallerID2"));
        pbx.taken();
        pbx.pass(10);
        assertEquals(
                List.of(
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "DTMF",
                        "HangupRequest",
                        "Bridge",
                        "Hangup",
                        "Dial",
                        "SoftHangupRequest",
                        "Hangup",
                        "Cdr"),
                pbx.names());
        assertEquals("Unlink", pbx.last("Bridge").header("Bridgestate"));
        assertEquals("ANSWER", pbx.last("Dial").header("DialStatus"));
        assertTrue(pbx.last("Cdr").header("DestinationChannel").startsWith("SIP/alice-"));
        assertEquals("at the end", pbx.last("Newexten").header("AppData"));
    }

    @Test
    public void aDialToABusyPhoneGoesOnWithItsStatus() {
        originate("SIP/bob", "Context: default", "Exten: 105", "Priority: 1");
        pbx.pass(10);
        assertEquals("BUSY", pbx.last("Dial").header("DialStatus"));
        assertTrue(pbx.events("Newexten").stream()
                .anyMatch(event -> event.header("AppData").equals("BUSY")));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aDialGivesUpInTimeAndTheStrongestReasonCounts() {
        originate("SIP/bob", "Context: default", "Exten: 104", "Priority: 1");
        pbx.pass(1.1);
        assertEquals(3, pbx.channels());
        pbx.pass(6);
        assertEquals("NOANSWER", pbx.last("Dial").header("DialStatus"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void whoeverDidNotAnswerFirstHearsThatSomebodyElseDid() {
        originate("SIP/bob", "Context: default", "Exten: 107", "Priority: 1");
        pbx.pass(4);
        AmiEvent lost = pbx.last("Hangup");
        assertTrue(lost.header("Channel").startsWith("SIP/deaf-"));
        assertEquals("26", lost.header("Cause"));
        pbx.pass(20);
        assertTrue(pbx.events("Newexten").stream()
                .anyMatch(event -> event.header("AppData").equals("after ANSWER 10")));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aCallerWhoLeavesTakesTheRingingPhoneAlong() {
        originate("SIP/bob", "Context: default", "Exten: 103", "Priority: 1");
        pbx.pass(2);
        String caller = pbx.last("Dial").header("Channel");
        pbx.run("Action: Hangup", "Channel: " + caller);
        assertEquals("CANCEL", pbx.last("Dial").header("DialStatus"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aDialplanInACircleEndsItsChannel() {
        originate("Local/106@default/n", "Application: Wait");
        pbx.pass(1);
        assertEquals(0, pbx.channels());
        assertEquals(pbx.events("Newchannel").size(), pbx.events("Hangup").size());
    }

    @Test
    public void aRedirectOfABridgedCallerTakesItToTheOtherPlace() {
        originate("SIP/bob", "Context: default", "Exten: 103", "Priority: 1");
        pbx.pass(4);
        String caller = pbx.last("Bridge").header("Channel1");
        pbx.taken();
        AmiMessage answer = pbx.run(
                        "Action: Redirect", "Channel: " + caller, "Context: default", "Exten: 100", "Priority: 1")
                .get(0);
        assertEquals("Redirect successful", answer.header("Message"));
        assertEquals(List.of("Bridge", "Hangup", "Dial"), pbx.names());
        assertEquals("100", pbx.last("Newexten").header("Extension"));
        assertEquals(1, pbx.channels());
    }

    private void redirectBoth(String one, String other) {
        AmiMessage answer = pbx.run(
                        "Action: Redirect",
                        "Channel: " + one,
                        "ExtraChannel: " + other,
                        "Context: default",
                        "Exten: 100",
                        "Priority: 1")
                .get(0);
        assertEquals("Dual Redirect successful", answer.header("Message"));
        pbx.pass(1);
        assertEquals(2, pbx.channels());
        assertEquals(
                2,
                pbx.run("Action: CoreShowChannels").stream()
                        .filter(item -> item.header("Extension").equals("100")
                                && item.header("Application").equals("Wait"))
                        .count());
    }

    @Test
    public void bothEndsOfACallAreRedirectedTheCallerFirst() {
        originate("SIP/bob", "Context: default", "Exten: 103", "Priority: 1");
        pbx.pass(4);
        AmiEvent bridge = pbx.last("Bridge");
        redirectBoth(bridge.header("Channel1"), bridge.header("Channel2"));
    }

    @Test
    public void bothEndsOfACallAreRedirectedTheCalleeFirst() {
        originate("SIP/bob", "Context: default", "Exten: 103", "Priority: 1");
        pbx.pass(4);
        AmiEvent bridge = pbx.last("Bridge");
        redirectBoth(bridge.header("Channel2"), bridge.header("Channel1"));
    }

    @Test
    public void anAbsoluteTimeoutEndsAChannel() {
        originate("SIP/bob", "Application: Wait", "Data: 60");
        pbx.pass(2);
        String name = pbx.last("Newchannel").header("Channel");
        assertEquals(
                "Timeout Set",
                pbx.run("Action: AbsoluteTimeout", "Channel: " + name, "Timeout: 1.5")
                        .get(0)
                        .header("Message"));
        pbx.pass(1.4);
        assertEquals(1, pbx.channels());
        pbx.pass(0.2);
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theSameCallsAtTheSameTimesGiveTheSameEvents() {
        originate("SIP/bob", "Context: default", "Exten: 107", "Priority: 1");
        pbx.pass(100);
        SteppedPbx again = SteppedPbx.with(
                folder.getRoot().toPath(), Map.of("extensions.conf", EXTENSIONS, "endpoints.conf", ENDPOINTS));
        again.run(
                "Action: Originate", "Channel: SIP/bob", "Async: yes", "Context: default", "Exten: 107", "Priority: 1");
        again.pass(100);
        assertEquals(
                pbx.events().stream().map(AmiEvent::lines).toList(),
                again.events().stream().map(AmiEvent::lines).toList());
    }

    @Test
    public void aThousandCallsLeaveNothingBehind() {
        for (int i = 0; i < 1000; i++) {
            originate("Local/103@default/n", "Application: Wait", "Data: 30", "Variable: __N=" + i);
            pbx.pass(0.01);
        }
        assertTrue("" + pbx.channels(), pbx.channels() > 2000);
        pbx.pass(120);
        assertEquals(0, pbx.channels());
        assertEquals(3000, pbx.events("Newchannel").size());
        assertEquals(3000, pbx.events("Hangup").size());
        pbx.pass(3600);
        assertEquals(0, pbx.agenda().size());
    }
}
