package org.patchbay.pack.pbx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.testkit.FakeSession;

/** The answers of actions: what the recordings do not show. */
public class ActionsTest {
    private static final String EXTENSIONS = String.join(
            "\n",
            "[globals]",
            "CITY = Oslo",
            "[default]",
            "exten => 100,1,Answer()",
            " same => n,Wait(60)",
            "exten => 101,1,Set(__CODE=7)",
            " same => n,Set(CALLERID(all)=\"Zoe\" <99>)",
            " same => n,Dial(Local/100@default/n)",
            "exten => 102,1,System(rm)",
            "exten => 103,1,AGI(script)",
            " same => n,NoOp(${AGISTATUS})",
            "");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void start() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf",
                        EXTENSIONS,
                        "endpoints.conf",
                        "[SIP/busy]\nbehaviour=busy\n[SIP/off]\nbehaviour=unavailable\n"));
    }

    private String message(String... lines) {
        return pbx.run(lines).get(0).header("Message");
    }

    private void originate(String channel, String... more) {
        String[] lines = new String[more.length + 3];
        lines[0] = "Action: Originate";
        lines[1] = "Channel: " + channel;
        lines[2] = "Async: yes";
        System.arraycopy(more, 0, lines, 3, more.length);
        assertEquals("Originate successfully queued", message(lines));
    }

    @Test
    public void whoMayNotUseTheSystemCannotOriginateDangerousApplications() {
        FakeSession caller = FakeSession.of("caller")
                .write(EventCategory.ORIGINATE, EventCategory.CALL)
                .build();
        String[] lines = {"Action: Originate", "Channel: Local/100@default", "Application: MixMonitor", "Data: x"};
        assertEquals(
                "Originate Access Forbidden: Application",
                pbx.run(caller, lines).get(0).header("Message"));
        lines[2] = "Application: NoOp";
        lines[3] = "Data: ${SHELL(x)}";
        assertEquals(
                "Originate Access Forbidden: Data",
                pbx.run(caller, lines).get(0).header("Message"));
    }

    @Test
    public void anApplicationThatIsNotThereRunsNothing() {
        originate("Local/100@default/n", "Application: System", "Data: touch x");
        originate("Local/102@default/n", "Application: Wait", "Data: 5");
        pbx.pass(1);
        assertEquals(0, pbx.channels());
        assertTrue(pbx.events("OriginateResponse").stream()
                .anyMatch(event -> event.header("Response").equals("Failure")
                        && event.header("Reason").equals("1")));
    }

    @Test
    public void agiIsRefusedAndTheDialplanGoesOn() {
        originate("Local/103@default/n", "Application: Wait", "Data: 5");
        pbx.pass(1);
        assertTrue(pbx.events("Newexten").stream()
                .anyMatch(event -> event.header("AppData").equals("FAILURE")));
    }

    @Test
    public void anOriginateThatFailsTellsWhy() {
        originate("SIP/busy", "Application: Wait", "ActionID: b");
        originate("SIP/nobody", "Application: Wait", "ActionID: n", "CallerID: Al <1>");
        originate("Local/100@default/n", "ActionID: g");
        pbx.pass(10);
        List<AmiEvent> responses = pbx.events("OriginateResponse");
        assertEquals(3, responses.size());
        AmiEvent nobody = responses.stream()
                .filter(event -> event.header("ActionID").equals("n"))
                .findFirst()
                .orElseThrow();
        assertEquals("0", nobody.header("Reason"));
        assertEquals("SIP/nobody", nobody.header("Channel"));
        assertEquals("<null>", nobody.header("Uniqueid"));
        assertEquals("1", nobody.header("CallerIDNum"));
        assertTrue(responses.stream()
                .anyMatch(event -> event.header("ActionID").equals("b")
                        && event.header("Reason").equals("5")));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void inheritedVariablesGoAlongWithTheCall() {
        originate("Local/101@default/n", "Application: Wait", "Data: 20");
        pbx.pass(1);
        String callee = pbx.last("Dial").header("Destination");
        assertEquals(
                "7",
                pbx.run("Action: Getvar", "Channel: " + callee, "Variable: CODE")
                        .get(0)
                        .header("Value"));
        assertEquals("99", pbx.last("Dial").header("CallerIDNum"));
        assertEquals("Zoe", pbx.last("Dial").header("CallerIDName"));
    }

    @Test
    public void aGlobalVariableIsSeenByAllChannelsAndInEvents() {
        assertEquals("Oslo", pbx.run("Action: Getvar", "Variable: CITY").get(0).header("Value"));
        assertEquals(
                "sl", pbx.run("Action: Getvar", "Variable: CITY:1:2").get(0).header("Value"));
        originate("Local/100@default/n", "Application: Wait", "Data: 20");
        AmiEvent event = pbx.last("Newchannel");
        assertEquals("Oslo", event.channels().get(0).variable("CITY"));
        assertEquals("3", event.channels().get(0).variable("LEN(abc)"));
        assertEquals("", event.channels().get(0).variable("NOSUCH(abc)"));
    }

    @Test
    public void statusShowsTheVariablesThatAreAskedFor() {
        originate("Local/100@default/n", "Application: Wait", "Data: 20", "Variable: A=1");
        pbx.pass(1);
        String name = pbx.events("Newchannel").get(0).header("Channel");
        AmiMessage item = pbx.run(
                        "Action: Status", "ActionID: s", "Channel: " + name, "Variables: A,B,LEN(ab),NOSUCH(x)")
                .get(1);
        assertEquals("Up", item.header("State"));
        assertEquals(
                List.of("Variable: A=1", "Variable: B=(null)", "Variable: LEN(ab)=2", "Variable: NOSUCH(x)="),
                item.lines().stream()
                        .filter(line -> line.startsWith("Variable"))
                        .toList());
        assertEquals("ActionID: s", item.lines().get(item.lines().size() - 1));
    }

    @Test
    public void redirectTestsItsHeadersInOrder() {
        assertEquals("Channel not specified", message("Action: Redirect"));
        assertEquals("Context not specified", message("Action: Redirect", "Channel: x"));
        assertEquals("Exten not specified", message("Action: Redirect", "Channel: x", "Context: default"));
        assertEquals(
                "Priority not specified", message("Action: Redirect", "Channel: x", "Context: default", "Exten: 1"));
        assertEquals(
                "Priority is invalid",
                message("Action: Redirect", "Channel: x", "Context: default", "Exten: 1", "Priority: 0"));
        assertEquals(
                "Channel does not exist: x",
                message("Action: Redirect", "Channel: x", "Context: default", "Exten: 1", "Priority: 1abc"));
        assertEquals(
                "ExtraExten not specified",
                message(
                        "Action: Redirect",
                        "Channel: x",
                        "Context: default",
                        "Exten: 1",
                        "Priority: 1",
                        "ExtraChannel: y",
                        "ExtraContext: default"));
    }

    @Test
    public void aMessageGoesToPhonesThatAreThere() {
        assertEquals("Message successfully sent", message("Action: MessageSend", "To: sip:busy", "Body: hi"));
        assertEquals("Message failed to send.", message("Action: MessageSend", "To: sip:off", "Body: hi"));
        assertEquals("Message failed to send.", message("Action: MessageSend", "To: sip:nobody", "Body: hi"));
    }

    @Test
    public void adviceOfChargeIsTestedHeaderByHeader() {
        originate("Local/100@default/n", "Application: Wait", "Data: 20");
        String channel = "ChannelPrefix: local/100@";
        assertEquals("Invalid MsgType", message("Action: AOCMessage", channel));
        assertEquals("ChargeType not specified", message("Action: AOCMessage", channel, "MsgType: D"));
        assertEquals("Invalid ChargeType", message("Action: AOCMessage", channel, "MsgType: D", "ChargeType: much"));
        assertEquals(
                "Invalid ChargeMultiplier",
                message(
                        "Action: AOCMessage",
                        channel,
                        "MsgType: D",
                        "ChargeType: Currency",
                        "CurrencyAmount: 5",
                        "CurrencyMultiplier: Million"));
        assertEquals(
                "AOC Message successfully queued on channel",
                message("Action: AOCMessage", channel, "MsgType: D", "ChargeType: Unit", "UnitAmount(3): 5"));
    }

    @Test
    public void noLineEndGetsIntoAVariableOrAnEvent() {
        originate("Local/100@default/n", "Application: Wait", "Data: 20");
        pbx.pass(1);
        String name = pbx.events("Newchannel").get(0).header("Channel");
        String hidden = "Value: ${BASE64_DECODE(QQ0KRXZlbnQ6IEZha2U=)}";
        pbx.run("Action: Setvar", "Channel: " + name, "Variable: V", hidden);
        assertEquals(
                "${BASE64_DECODE(QQ0KRXZlbnQ6IEZha2U=)}", pbx.last("VarSet").header("Value"));
        assertEquals(
                "A  Event: Fake",
                pbx.run("Action: Getvar", "Variable: BASE64_DECODE(QQ0KRXZlbnQ6IEZha2U=)")
                        .get(0)
                        .header("Value"));
    }

    @Test
    public void aBridgeEndsBothChannelsWhenOneEnds() {
        originate("Local/100@default/n", "Application: Wait", "Data: 20");
        originate("Local/100@default/n", "Application: Wait", "Data: 20");
        pbx.pass(1);
        List<String> names = pbx.events("Newchannel").stream()
                .map(event -> event.header("Channel"))
                .filter(name -> name.endsWith(";1"))
                .toList();
        assertEquals(
                "Launched bridge thread with success",
                message("Action: Bridge", "Channel1: " + names.get(0), "Channel2: " + names.get(1)));
        pbx.pass(0.1);
        assertEquals(4, pbx.channels());
        assertEquals("Link", pbx.last("Bridge").header("Bridgestate"));
        pbx.run("Action: Hangup", "Channel: " + names.get(0));
        pbx.pass(0.1);
        assertEquals("Unlink", pbx.last("Bridge").header("Bridgestate"));
        assertEquals(0, pbx.channels());
        assertEquals(pbx.events("Newchannel").size(), pbx.events("Hangup").size());
    }

    /** Without its limit the loop would never do anything else. */
    @Test(timeout = 30_000)
    public void aDigitDoesNotRunRoundForEver() {
        pbx.call("100", "");
        String outer = pbx.run("Action: CoreShowChannels").get(1).header("Channel");
        String inner = outer.replace(";1", ";2");
        pbx.run("Action: Bridge", "Channel1: " + outer, "Channel2: " + inner);
        pbx.pass(0);
        pbx.run("Action: PlayDTMF", "Channel: " + outer, "Digit: 5");
        pbx.pass(1);
        assertEquals(2, pbx.channels());
        pbx.command("channel request hangup all");
        pbx.pass(0);
        assertEquals(0, pbx.channels());
    }
}
