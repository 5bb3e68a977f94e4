package org.patchbay.pack.pbx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;

/** Phones that dial, the clock, Local channels that go away, and hints that watch. */
public class SimulationTest {
    private static final String EXTENSIONS = String.join(
            "\n",
            "[default]",
            "exten => 100,1,Answer()",
            " same => n,Background(welcome)",
            " same => n,WaitExten(5)",
            "exten => 7,1,UserEvent(Chosen,Exten: ${EXTEN})",
            " same => n,Read(pin,,3)",
            " same => n,Set(SHARED(pin)=${pin})",
            " same => n,Hangup(21)",
            "exten => 101,1,Dial(SIP/bob)",
            "exten => 102,1,Busy()",
            "exten => t,1,NoOp(nothing pressed)",
            "exten => i,1,NoOp(${INVALID_EXTEN} is none)",
            "exten => 201,hint,SIP/alice",
            "");
    private static final String ENDPOINTS = String.join(
            "\n",
            "[SIP/alice]",
            "callerid = Alice <201>",
            "digits = 7123",
            "digit = 0.2",
            "[SIP/quiet]",
            "[SIP/bob]",
            "answer = 1",
            "[SIP/load*]",
            "talk = 3",
            "");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void start() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(), Map.of("extensions.conf", EXTENSIONS, "endpoints.conf", ENDPOINTS));
    }

    private AmiMessage answer(String... lines) {
        return pbx.run(lines).get(0);
    }

    @Test
    public void aPhoneDialsAndChoosesByDigits() {
        AmiMessage started = answer("Action: SimCall", "Channel: SIP/alice", "Exten: 100");
        assertEquals("Calls started", started.header("Message"));
        AmiEvent first = pbx.events("Newchannel").get(0);
        assertEquals("100", first.header("Exten"));
        assertEquals("201", first.header("CallerIDNum"));
        assertEquals("Ring", pbx.events("Newstate").get(0).header("ChannelStateDesc"));
        pbx.pass(5);
        assertEquals("7", pbx.last("UserEvent").header("Exten"));
        assertEquals(started.header("Uniqueid"), pbx.last("UserEvent").header("Uniqueid"));
        assertTrue(pbx.events("VarSet").stream()
                .anyMatch(event -> event.header("Variable").equals("SHARED(pin)")
                        && event.header("Value").equals("123")));
        assertEquals("Call Rejected", pbx.last("Hangup").header("Cause-txt"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aCallerWhoPressesNothingComesToTheTimeoutExtension() {
        answer("Action: SimCall", "Channel: SIP/quiet", "Exten: 100");
        pbx.pass(20);
        assertTrue(pbx.events("Newexten").stream()
                .anyMatch(event -> event.header("AppData").equals("nothing pressed")));
    }

    @Test
    public void anExtensionThatIsNotThereIsInvalid() {
        answer("Action: SimCall", "Channel: SIP/quiet", "Exten: 999");
        pbx.pass(1);
        assertEquals("999 is none", pbx.last("Newexten").header("AppData"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void somebodyHearsABusyToneForAWhile() {
        answer("Action: SimCall", "Channel: SIP/quiet", "Exten: 102");
        pbx.pass(1);
        assertEquals(1, pbx.channels());
        pbx.pass(2);
        assertEquals("16", pbx.events("Hangup").get(0).header("Cause"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void manyPhonesCallAtARateAndHangUpAfterTheirTime() {
        assertEquals(
                "200",
                answer("Action: SimCall", "Channel: SIP/load1", "Exten: 100", "Count: 200", "Rate: 100", "Hold: 2")
                        .header("Count"));
        pbx.pass(1);
        assertEquals(101, pbx.channels());
        pbx.pass(10);
        assertEquals(0, pbx.channels());
        assertEquals(200, pbx.events("Hangup").size());
    }

    @Test
    public void refusesACallThatCannotBeMade() {
        assertEquals("Channel not specified", answer("Action: SimCall").header("Message"));
        assertEquals(
                "Exten not specified",
                answer("Action: SimCall", "Channel: SIP/alice").header("Message"));
        assertEquals(
                "No such phone",
                answer("Action: SimCall", "Channel: Local/1", "Exten: 1").header("Message"));
        assertEquals(
                "Call failed: Subscriber absent",
                answer("Action: SimCall", "Channel: SIP/nobody", "Exten: 1").header("Message"));
        assertEquals(
                "Invalid Rate",
                answer("Action: SimCall", "Channel: SIP/bob", "Exten: 1", "Rate: fast")
                        .header("Message"));
    }

    @Test
    public void theClockIsSteppedByAnAction() {
        answer("Action: SimCall", "Channel: SIP/quiet", "Exten: 100");
        AmiMessage stepped = answer("Action: SimClock", "Step: 20");
        assertEquals(Instant.ofEpochSecond(SteppedPbx.START + 20).toString(), stepped.header("Time"));
        assertEquals("0.000", stepped.header("Speed"));
        assertEquals(0, pbx.channels());
        assertEquals("Invalid step", answer("Action: SimClock", "Step: 1e9").header("Message"));
        assertEquals("Invalid speed", answer("Action: SimClock", "Speed: -1").header("Message"));
    }

    @Test
    public void aHintTellsOfThePhoneItWatches() {
        answer("Action: Originate", "Channel: SIP/alice", "Application: Wait", "Async: yes");
        pbx.pass(30);
        assertEquals(
                List.of("8", "1", "0"),
                pbx.events("ExtensionStatus").stream()
                        .map(event -> event.header("Status"))
                        .toList());
        assertEquals("0", answer("Action: ExtensionState", "Exten: 201").header("Status"));
    }

    @Test
    public void aLocalChannelIsTakenOutOfItsCall() {
        answer("Action: Originate", "Channel: Local/101@default", "Application: Wait", "Data: 60", "Async: yes");
        pbx.pass(3);
        assertEquals(1, pbx.channels());
        AmiEvent masquerade = pbx.last("Masquerade");
        assertTrue(masquerade.header("Clone").startsWith("SIP/bob-"));
        assertTrue(masquerade.header("Original").startsWith("Local/101@default-"));
        AmiMessage left = pbx.run("Action: CoreShowChannels").get(1);
        assertEquals(masquerade.header("Clone"), left.header("Channel"));
        assertEquals("Wait", left.header("Application"));
        pbx.pass(60);
        assertEquals(0, pbx.channels());
        assertEquals(pbx.events("Newchannel").size(), pbx.events("Hangup").size());
    }

    @Test
    public void aLocalChannelWithNStaysUntilSomebodyAsks() {
        answer("Action: Originate", "Channel: Local/101@default/n", "Application: Wait", "Data: 60", "Async: yes");
        pbx.pass(3);
        assertEquals(3, pbx.channels());
        String name = pbx.events("Newchannel").get(0).header("Channel");
        assertEquals(
                "Queued channel to be optimized away",
                answer("Action: LocalOptimizeAway", "Channel: " + name).header("Message"));
        pbx.pass(1);
        assertEquals(1, pbx.channels());
    }
}
