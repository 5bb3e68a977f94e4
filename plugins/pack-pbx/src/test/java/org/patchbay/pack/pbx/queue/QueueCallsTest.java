package org.patchbay.pack.pbx.queue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Calls through queues (specification 17.3; transcript queue-caller). */
public class QueueCallsTest {
    private static final String EXTENSIONS = """
            [default]
            exten => _1XX,1,Answer()
            exten => 100,2,Queue(q,,,,60)
             same => n,NoOp(after ${QUEUESTATUS})
             same => n,Hangup()
            exten => 101,2,Queue(q,c)
             same => n,UserEvent(After,Status: ${QUEUESTATUS})
            exten => 102,2,Queue(q,n)
             same => n,UserEvent(After,Status: ${QUEUESTATUS})
            exten => 103,2,Set(QUEUE_PRIO=5)
             same => n,Queue(q)
            exten => 104,2,Set(QUEUE_MAX_PENALTY=1)
             same => n,Queue(q,,,,30,,,,rule)
            [out]
            exten => 9,1,UserEvent(Out)
            """;

    /** Phones that answer after 2 s and talk 10 s, one that is busy, one that nobody answers. */
    private static final String ENDPOINTS = """
            [SIP/a]
            answer = 2
            talk = 10
            [SIP/b]
            answer = 2
            talk = 10
            [SIP/c]
            answer = 2
            talk = 10
            [SIP/busy]
            behaviour = busy
            answer = 1
            [SIP/mute]
            behaviour = noanswer
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    private void queue(String lines) {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf",
                        EXTENSIONS,
                        "endpoints.conf",
                        ENDPOINTS,
                        "queuerules.conf",
                        "[rule]\npenaltychange => 5,+2\n",
                        "queues.conf",
                        "[q]\neventwhencalled = yes\n" + lines));
        pbx.taken();
    }

    private AmiEvent only(String name) {
        List<AmiEvent> events = pbx.events(name);
        assertEquals(name, 1, events.size());
        return events.get(0);
    }

    private List<String> rungMembers() {
        return pbx.events("AgentCalled").stream()
                .map(event -> event.header("AgentCalled"))
                .toList();
    }

    private static String names(AmiEvent event) {
        return String.join(
                ",",
                event.lines().stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
    }

    @Test
    public void aCallIsTakenAndCompleted() {
        queue("member => SIP/a,0,Anna\nservicelevel = 5\n");
        pbx.call("100", "Bob <555>");
        AmiEvent join = only("Join");
        assertEquals("555", join.header("CallerIDNum"));
        assertEquals("1", join.header("Position"));
        assertEquals("1", join.header("Count"));
        pbx.pass(4);
        assertEquals(
                List.of("Join", "AgentCalled", "Leave", "AgentConnect"),
                pbx.order("Join", "AgentCalled", "Leave", "AgentConnect", "AgentComplete"));
        AmiEvent connect = only("AgentConnect");
        assertEquals("Queue,Uniqueid,Channel,Member,MemberName,HoldTime,BridgedChannel,RingTime", names(connect));
        assertEquals("SIP/a", connect.header("Member"));
        assertEquals("Anna", connect.header("MemberName"));
        assertTrue(connect.header("Channel").startsWith("SIP/a-"));
        assertEquals(
                "Queue,AgentCalled,AgentName,ChannelCalling,DestinationChannel,CallerIDNum,CallerIDName,"
                        + "ConnectedLineNum,ConnectedLineName,Context,Extension,Priority,Uniqueid",
                names(only("AgentCalled")));
        assertEquals("Count: 0", only("Leave").lines().get(2));
        assertTrue(pbx.answer("Action: QueueStatus").contains("IsInCall: 1\nStatus: 2\n"));
        pbx.pass(20);
        AmiEvent complete = only("AgentComplete");
        assertEquals("Queue,Uniqueid,Channel,Member,MemberName,HoldTime,TalkTime,Reason", names(complete));
        assertEquals("10", complete.header("TalkTime"));
        assertEquals("agent", complete.header("Reason"));
        String status = pbx.answer("Action: QueueStatus");
        assertTrue(status, status.contains("Completed: 1\nAbandoned: 0\nServiceLevel: 5\nServicelevelPerf: 100.0\n"));
        assertTrue(status, status.contains("CallsTaken: 1\nLastCall: "));
    }

    @Test
    public void theCallerEndsTheTalk() {
        queue("member => SIP/a\n");
        pbx.call("100", "Bob <555>");
        pbx.pass(4);
        pbx.answer("Action: Hangup", "Channel: /^Local.*;1$/");
        pbx.pass(0);
        assertEquals("caller", only("AgentComplete").header("Reason"));
        assertEquals(List.of(), pbx.events("QueueCallerAbandon"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aCallerWhoHangsUpHasAbandoned() {
        queue("");
        pbx.call("100", "Bob <555>");
        pbx.pass(7);
        pbx.answer("Action: Hangup", "Channel: /^Local.*;1$/");
        pbx.pass(0);
        assertEquals(List.of("QueueCallerAbandon", "Leave"), pbx.order("QueueCallerAbandon", "Leave"));
        AmiEvent abandon = only("QueueCallerAbandon");
        assertEquals("Queue,Uniqueid,Position,OriginalPosition,HoldTime", names(abandon));
        assertEquals("7", abandon.header("HoldTime"));
        assertTrue(pbx.answer("Action: QueueStatus").contains("Abandoned: 1\n"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aCallerWhoHangsUpWhileMembersRingLeavesNothingBehind() {
        queue("member => SIP/mute\n");
        pbx.call("100", "Bob <555>");
        pbx.pass(3);
        assertEquals(List.of("SIP/mute"), rungMembers());
        pbx.answer("Action: Hangup", "Channel: /^Local.*;1$/");
        pbx.pass(0);
        assertEquals(0, pbx.channels());
        assertTrue(pbx.answer("Action: QueueStatus").contains("Status: 1\n"));
    }

    @Test
    public void whoWaitsTooLongGoesOnInTheDialplan() {
        queue("");
        pbx.call("100", "Bob <555>");
        pbx.pass(61);
        assertTrue(pbx.events("Newexten").stream()
                .anyMatch(event -> event.header("AppData").equals("after TIMEOUT")));
        assertEquals(List.of(), pbx.events("QueueCallerAbandon"));
        assertTrue(pbx.answer("Action: QueueStatus").contains("Calls: 0\n"));
    }

    @Test
    public void ringallRingsAllAndOneTakesTheCall() {
        queue("member => SIP/a\nmember => SIP/mute\nmember => SIP/busy\n");
        pbx.call("100", "Bob <555>");
        assertEquals(List.of("SIP/a", "SIP/mute", "SIP/busy"), rungMembers());
        pbx.pass(4);
        assertEquals("SIP/a", only("AgentConnect").header("Member"));
        assertEquals("SIP/busy", only("AgentRingNoAnswer").header("Member"));
    }

    @Test
    public void aSmallerPenaltyIsRungFirst() {
        queue("timeout = 3\nretry = 1\nmember => SIP/a,2\nmember => SIP/busy,1\n");
        pbx.call("100", "Bob <555>");
        assertEquals(List.of("SIP/busy"), rungMembers());
        pbx.pass(2.5);
        assertEquals(List.of("SIP/busy", "SIP/a"), rungMembers());
    }

    @Test
    public void nobodyAnswersAndTheyAreRungAgain() {
        queue("timeout = 4\nretry = 2\nmember => SIP/mute\n");
        pbx.call("100", "Bob <555>");
        pbx.pass(4);
        assertEquals("4000", only("AgentRingNoAnswer").header("RingTime"));
        pbx.pass(1.5);
        assertEquals(1, pbx.events("AgentCalled").size());
        pbx.pass(1);
        assertEquals(2, pbx.events("AgentCalled").size());
    }

    @Test
    public void optionsLeadOnInTheDialplan() {
        queue("timeout = 4\nmember => SIP/mute\n");
        pbx.call("102", "Bob <555>");
        pbx.pass(5);
        assertEquals("TIMEOUT", only("UserEvent").header("Status"));
        queue("member => SIP/a\n");
        pbx.call("101", "Bob <555>");
        pbx.pass(15);
        assertEquals("CONTINUE", only("UserEvent").header("Status"));
    }

    @Test
    public void fullAndEmptyQueuesTurnCallersAway() {
        queue("maxlen = 1\n");
        pbx.call("100", "Bob <1>");
        pbx.call("101", "Eve <2>");
        pbx.pass(1);
        assertEquals("FULL", only("UserEvent").header("Status"));
        queue("joinempty = no\nmember => SIP/a\n");
        pbx.answer("Action: QueuePause", "Interface: SIP/a", "Paused: yes");
        pbx.call("101", "Eve <2>");
        pbx.pass(1);
        assertEquals("JOINEMPTY", only("UserEvent").header("Status"));
        queue("leavewhenempty = strict\nmember => SIP/mute\n");
        pbx.call("101", "Eve <2>");
        pbx.pass(20);
        pbx.answer("Action: QueuePause", "Interface: SIP/mute", "Paused: yes");
        pbx.pass(1);
        assertEquals("the round goes on", List.of(), pbx.events("UserEvent"));
        pbx.pass(15);
        assertEquals("LEAVEEMPTY", only("UserEvent").header("Status"));
    }

    @Test
    public void anImportantCallerComesFirst() {
        queue("");
        pbx.call("100", "Bob <1>");
        pbx.call("103", "Vip <2>");
        assertEquals(
                List.of("1", "1"),
                pbx.events("Join").stream().map(join -> join.header("Position")).toList());
        String status = pbx.answer("Action: QueueStatus");
        assertTrue(status, status.indexOf("CallerIDNum: 2") < status.indexOf("CallerIDNum: 1"));
    }

    @Test
    public void strategiesChooseWhoIsRung() {
        for (String strategy : List.of("leastrecent", "fewestcalls", "rrmemory", "rrordered")) {
            queue("strategy = " + strategy + "\nmember => SIP/a\nmember => SIP/b\nmember => SIP/c\n");
            for (int i = 0; i < 4; i++) {
                pbx.call("100", "Bob <1>");
                pbx.pass(20);
            }
            assertEquals(strategy, List.of("SIP/a", "SIP/b", "SIP/c", "SIP/a"), rungMembers());
        }
        queue("strategy = linear\ntimeout = 1\nretry = 1\nmember => SIP/a\nmember => SIP/b\n");
        pbx.call("100", "Bob <1>");
        pbx.pass(2.5);
        assertEquals(List.of("SIP/a", "SIP/b"), rungMembers());
    }

    @Test
    public void chanceIsRepeatable() {
        for (String strategy : List.of("random", "wrandom")) {
            List<String> first = randomCalls(strategy);
            assertEquals(strategy, first, randomCalls(strategy));
            assertTrue(strategy + first, first.stream().distinct().count() > 1);
        }
    }

    private List<String> randomCalls(String strategy) {
        queue("strategy = " + strategy + "\nmember => SIP/a\nmember => SIP/b,1\nmember => SIP/c\n");
        for (int i = 0; i < 8; i++) {
            pbx.call("100", "Bob <1>");
            pbx.pass(20);
        }
        return rungMembers();
    }

    @Test
    public void severalCallersAreServedAtOnceUnlessAutofillIsOff() {
        String members = "strategy = fewestcalls\nringinuse = no\nmember => SIP/a\nmember => SIP/b\n";
        queue(members);
        pbx.call("100", "Bob <1>");
        pbx.call("100", "Eve <2>");
        pbx.call("100", "Joe <3>");
        assertEquals(List.of("SIP/a", "SIP/b"), rungMembers());
        queue("autofill = no\n" + members);
        pbx.call("100", "Bob <1>");
        pbx.call("100", "Eve <2>");
        assertEquals(List.of("SIP/a"), rungMembers());
    }

    @Test
    public void aMemberIsLeftAloneBehindACall() {
        queue("wrapuptime = 30\nringinuse = no\nmember => SIP/a\n");
        pbx.call("100", "Bob <1>");
        pbx.call("100", "Eve <2>");
        pbx.pass(15);
        assertEquals(1, pbx.events("AgentComplete").size());
        assertEquals(1, pbx.events("AgentCalled").size());
        pbx.pass(30);
        assertEquals(2, pbx.events("AgentCalled").size());
    }

    @Test
    public void whoDoesNotAnswerIsPaused() {
        queue("timeout = 4\nautopause = yes\nmember => SIP/mute\n");
        pbx.call("100", "Bob <1>");
        pbx.pass(20);
        AmiEvent paused = only("QueueMemberPaused");
        assertEquals("1", paused.header("Paused"));
        assertEquals("Auto-Pause", paused.header("Reason"));
        assertEquals(1, pbx.events("AgentCalled").size());
    }

    @Test
    public void aRuleLetsInOthersWithTime() {
        queue("retry = 1\nmember => SIP/a,2\n");
        pbx.call("104", "Bob <1>");
        pbx.pass(4);
        assertEquals(List.of(), rungMembers());
        pbx.pass(2);
        assertEquals(List.of("SIP/a"), rungMembers());
    }

    @Test
    public void anAgentWhoHangsUpInTheDelayDumpsTheCaller() {
        queue("memberdelay = 20\nmember => SIP/a\n");
        pbx.call("100", "Bob <1>");
        pbx.pass(14);
        assertEquals("Queue,Uniqueid,Channel,Member,MemberName", names(only("AgentDump")));
        assertTrue(pbx.answer("Action: QueueStatus").contains("Calls: 1\n"));
        assertEquals(List.of(), pbx.events("AgentConnect"));
    }

    @Test
    public void variablesOfTheCallerGoWithTheEvents() {
        queue("eventwhencalled = vars\nmember => SIP/a\n");
        pbx.call("103", "Bob <1>");
        assertTrue(only("AgentCalled").lines().contains("Variable: QUEUE_PRIO=5"));
    }

    @Test
    public void aMemberThatDoesSomethingElseIsTold() {
        queue("eventmemberstatus = yes\nmember => SIP/a\n");
        pbx.call("100", "Bob <1>");
        pbx.pass(20);
        AmiEvent first = pbx.events("QueueMemberStatus").get(0);
        assertEquals(
                "Queue,Location,MemberName,StateInterface,Membership,Penalty,CallsTaken,LastCall,InCall,Status,Paused",
                names(first));
        List<String> states = pbx.events("QueueMemberStatus").stream()
                .map(event -> event.header("Status"))
                .distinct()
                .toList();
        assertTrue(states.toString(), states.containsAll(List.of("1", "2", "6")));
    }

    @Test
    public void twoHundredCallersComeAndGo() {
        queue("strategy = rrmemory\ntimeout = 5\nretry = 1\nringinuse = no\n"
                + "member => SIP/a\nmember => SIP/b\nmember => SIP/c\nmember => SIP/mute\nmember => SIP/busy\n");
        for (int i = 0; i < 200; i++) {
            pbx.call("101", "Caller <" + i + ">");
            pbx.pass(0.1);
        }
        pbx.pass(3600);
        assertEquals(200, pbx.events("AgentComplete").size());
        assertEquals(200, pbx.events("Leave").size());
        pbx.answer("Action: Hangup", "Channel: /./");
        pbx.pass(1);
        assertEquals(0, pbx.channels());
    }
}
