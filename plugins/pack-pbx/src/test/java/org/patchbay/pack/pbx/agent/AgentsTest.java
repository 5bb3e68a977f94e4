package org.patchbay.pack.pbx.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Specification 16.6, 17.3; transcripts agents-list, calls-agentlogin. */
public class AgentsTest {
    private static final String EXTENSIONS = """
            [default]
            exten => 114,1,Answer()
             same => n,AgentLogin(1001,s)
            exten => 115,1,Answer()
             same => n,AgentLogin()
            exten => 200,1,Answer()
             same => n,Queue(q)
            exten => 300,1,Answer()
             same => n,Dial(Agent/1001,30)
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    private void agents(String lines) {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf",
                        EXTENSIONS,
                        "agents.conf",
                        "[general]\n[agents]\n" + lines,
                        "queues.conf",
                        "[q]\neventwhencalled = yes\nmember => Agent/1001\n"));
        pbx.taken();
    }

    private AmiEvent only(String name) {
        List<AmiEvent> events = pbx.events(name);
        assertEquals(name, 1, events.size());
        return events.get(0);
    }

    private void press(String extension, String digits) {
        String channel = pbx.events("Newchannel").stream()
                .map(event -> event.header("Channel"))
                .filter(name -> name.startsWith("Local/" + extension) && name.endsWith(";1"))
                .reduce((first, last) -> last)
                .orElseThrow();
        digits.chars()
                .forEach(digit -> pbx.answer("Action: PlayDTMF", "Channel: " + channel, "Digit: " + (char) digit));
        pbx.pass(0);
    }

    @Test
    public void listsAgentsThatAreNotLoggedIn() {
        agents("agent => 1001,4321,Anna Agent\n");
        assertEquals("""
                Response: Success
                ActionID: a
                Message: Agents will follow

                Event: Agents
                Agent: 1001
                Name: Anna Agent
                Status: AGENT_LOGGEDOFF
                LoggedInChan: n/a
                LoggedInTime: 0
                TalkingTo: n/a
                TalkingToChan: n/a
                ActionID: a

                Event: AgentsComplete
                ActionID: a

                """, pbx.answer("Action: Agents", "ActionID: a"));
        assertEquals("Response: Error\nMessage: No agent specified\n\n", pbx.answer("Action: AgentLogoff"));
        assertEquals("Response: Error\nMessage: No such agent\n\n", pbx.answer("Action: AgentLogoff", "Agent: 9"));
    }

    @Test
    public void anAgentLogsInTakesACallAndLogsOff() {
        agents("agent => 1001,,Anna Agent\n");
        pbx.call("114", "Phone <7>");
        AmiEvent login = only("Agentlogin");
        assertEquals("Agent: 1001", login.lines().get(0));
        assertTrue(login.header("Channel").endsWith(";2"));
        String idle = pbx.answer("Action: Agents");
        assertTrue(idle, idle.contains("Status: AGENT_IDLE\nLoggedInChan: " + login.header("Channel")));
        assertTrue(idle, idle.contains("LoggedInTime: " + SteppedPbx.START));
        assertTrue(pbx.answer("Action: QueueStatus").contains("Location: Agent/1001\n"));
        assertEquals(
                "1001         (Anna Agent) logged in on " + login.header("Channel")
                        + " is idle\n1 agents configured [1 online , 0 offline]\n",
                pbx.command("agent show online"));
        pbx.call("200", "Bob <555>");
        pbx.pass(2);
        assertEquals("Agent/1001", only("AgentConnect").header("Channel"));
        String talking = pbx.answer("Action: Agents");
        assertTrue(talking, talking.contains("Status: AGENT_ONCALL\n"));
        assertTrue(talking, talking.contains("TalkingTo: 555\nTalkingToChan: Local/200@default-"));
        assertEquals(
                "Response: Success\nMessage: Agent logged out\n\n",
                pbx.answer("Action: AgentLogoff", "Agent: 1001", "Soft: true"));
        pbx.pass(1);
        assertEquals("the call goes on", List.of(), pbx.events("Agentlogoff"));
        pbx.answer("Action: Hangup", "Channel: /^Local.200.*;1$/");
        pbx.pass(1);
        AmiEvent logoff = only("Agentlogoff");
        assertEquals("Agent: 1001", logoff.lines().get(0));
        assertEquals("Logintime: 3", logoff.lines().get(1));
        assertEquals(login.header("Uniqueid"), logoff.header("Uniqueid"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void loggingOffEndsTheCall() {
        agents("agent => 1001,,Anna\n");
        pbx.call("114", "Phone <7>");
        pbx.call("200", "Bob <555>");
        pbx.pass(2);
        assertEquals("Logging out 1001\n", pbx.command("agent logoff Agent/1001"));
        pbx.pass(1);
        assertEquals("agent", only("AgentComplete").header("Reason"));
        only("Agentlogoff");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theStarEndsACallAndTheAgentWaitsForTheNext() {
        agents("wrapuptime = 5000\nagent => 1001,,Anna\n");
        pbx.call("114", "Phone <7>");
        pbx.call("200", "Bob <555>");
        pbx.pass(2);
        press("114", "*");
        assertEquals("agent", only("AgentComplete").header("Reason"));
        pbx.call("300", "Eve <1>");
        pbx.pass(1);
        assertTrue(pbx.answer("Action: Agents").contains("AGENT_IDLE"));
        pbx.pass(6);
        pbx.call("300", "Eve <1>");
        pbx.pass(1);
        assertTrue(pbx.answer("Action: Agents").contains("AGENT_ONCALL"));
    }

    @Test
    public void asksForNumberAndPassword() {
        agents("agent => 1001,4321,Anna\n");
        pbx.call("115", "Phone <7>");
        press("115", "1001#4321#");
        only("Agentlogin");
    }

    @Test
    public void whoDoesNotKnowThePasswordIsNotLetIn() {
        agents("agent => 1001,4321,Anna\n");
        pbx.call("114", "Phone <7>");
        press("114", "1#2#3#4#5#");
        pbx.pass(60);
        assertEquals(List.of(), pbx.events("Agentlogin"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aCallMayHaveToBeAcknowledged() {
        agents("ackcall = yes\nautologoff = 10\nagent => 1001,,Anna\n");
        pbx.call("114", "Phone <7>");
        pbx.call("200", "Bob <555>");
        pbx.pass(3);
        assertEquals(List.of(), pbx.events("AgentConnect"));
        press("114", "#");
        only("AgentConnect");
        pbx.answer("Action: Hangup", "Channel: /^Local.200.*;1$/");
        pbx.pass(1);
        pbx.call("200", "Bob <555>");
        pbx.pass(12);
        only("Agentlogoff");
    }
}
