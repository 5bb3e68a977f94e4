package org.patchbay.pack.pbx.queue;

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

/** Specification 16.4; transcripts queue-status, queue-queues-raw, queue-misc. */
public class QueueActionsTest {
    /** The queues of the transcripts. */
    private static final String QUEUES = """
            [general]
            autofill = yes
            [q1]
            strategy = ringall
            maxlen = 0
            servicelevel = 60
            [q2]
            strategy = linear
            maxlen = 7
            weight = 3
            member => Local/100@default,2,Carol,Custom:carol
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void theFilesOfTheTranscripts() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "queues.conf",
                        QUEUES,
                        "queuerules.conf",
                        "[rule1]\npenaltychange => 60,10,5\npenaltychange => 30,+3\n",
                        "extensions.conf",
                        "[default]\nexten => 100,1,Wait(60)\nexten => 105,1,Answer()\n same => n,Queue(q1)\n"));
        pbx.taken();
    }

    private static String success(String message) {
        return "Response: Success\nMessage: " + message + "\n\n";
    }

    private static String error(String message) {
        return "Response: Error\nMessage: " + message + "\n\n";
    }

    private static String event(AmiEvent event) {
        return event.name() + " " + String.join("|", event.lines());
    }

    @Test
    public void showsAQueueWithItsMembers() {
        assertEquals("""
                Response: Success
                ActionID: q
                Message: Queue status will follow

                Event: QueueParams
                Queue: q2
                Max: 7
                Strategy: linear
                Calls: 0
                Holdtime: 0
                TalkTime: 0
                Completed: 0
                Abandoned: 0
                ServiceLevel: 0
                ServicelevelPerf: 0.0
                Weight: 3
                ActionID: q

                Event: QueueMember
                Queue: q2
                Name: Carol
                Location: Local/100@default
                StateInterface: Custom:carol
                Membership: static
                Penalty: 2
                CallsTaken: 0
                LastCall: 0
                IsInCall: 0
                Status: 0
                Paused: 0
                ActionID: q

                Event: QueueStatusComplete
                ActionID: q

                """, pbx.answer("Action: QueueStatus", "Queue: Q2", "ActionID: q"));
        String filtered = pbx.answer("Action: QueueStatus", "Queue: q2", "Member: nobody");
        assertTrue(filtered.contains("Event: QueueParams"));
        assertFalse(filtered.contains("Event: QueueMember"));
        assertEquals(
                success("Queue status will follow") + "Event: QueueStatusComplete\n\n",
                pbx.answer("Action: QueueStatus", "Queue: nosuch"));
    }

    @Test
    public void showsWhoWaits() {
        pbx.call("105", "Bob <555>");
        pbx.pass(75);
        String status = pbx.answer("Action: QueueStatus", "Queue: q1", "ActionID: 7");
        assertTrue(status, status.contains("Event: QueueEntry\nQueue: q1\nPosition: 1\nChannel: Local/105@default-"));
        assertTrue(status, status.contains("CallerIDNum: 555\nCallerIDName: Bob\n"));
        assertTrue(status, status.contains("\nWait: 75\nActionID: 7\n"));
        String summary = pbx.answer("Action: QueueSummary", "Queue: q1", "ActionID: 7");
        assertEquals("""
                Response: Success
                ActionID: 7
                Message: Queue summary will follow

                Event: QueueSummary
                Queue: q1
                LoggedIn: 0
                Available: 0
                Callers: 1
                HoldTime: 0
                TalkTime: 0
                LongestHoldTime: 75
                ActionID: 7

                Event: QueueSummaryComplete
                ActionID: 7

                """, summary);
        String text = pbx.answer("Action: Queues");
        assertTrue(
                text,
                text.matches("(?s).*   Callers: \n      1\\. Local/105@default-\\S+;2 \\(wait: 1:15, prio: 0\\)\n.*"));
    }

    @Test
    public void writesQueuesAsTheCommandLineDoes() {
        assertEquals(
                "q1 has 0 calls (max unlimited) in 'ringall' strategy (0s holdtime, 0s talktime), W:0, C:0, A:0,"
                        + " SL:0.0% within 60s\n   No Members\n   No Callers\n\n"
                        + "q2 has 0 calls (max 7) in 'linear' strategy (0s holdtime, 0s talktime), W:3, C:0, A:0,"
                        + " SL:0.0% within 0s\n   Members: \n      Carol (Local/100@default from Custom:carol)"
                        + " with penalty 2 (ringinuse enabled) (Unknown) has taken no calls yet\n   No Callers\n\n\n\n",
                pbx.answer("Action: Queues", "ActionID: x"));
    }

    @Test
    public void showsRulesWithAnEmptyLineBehind() {
        assertEquals(
                "Response: Success\nActionID: r\nRuleList: rule1\nRule: 30,+3,+0\nRule: 60,10,5\n\n\n",
                pbx.answer("Action: QueueRule", "ActionID: r"));
        assertEquals("Response: Success\n\n\n", pbx.answer("Action: QueueRule", "Rule: nosuch"));
    }

    @Test
    public void addsAndRemovesMembers() {
        assertEquals(error("'Queue' not specified."), pbx.answer("Action: QueueAdd"));
        assertEquals(error("'Interface' not specified."), pbx.answer("Action: QueueAdd", "Queue: q1"));
        String[] add = {
            "Action: QueueAdd", "Queue: q1", "Interface: SIP/1", "Penalty: 3", "Paused: true", "MemberName: Eve"
        };
        assertEquals(success("Added interface to queue"), pbx.answer(add));
        assertEquals(
                List.of("QueueMemberAdded Queue: q1|Location: SIP/1|MemberName: Eve|StateInterface: SIP/1"
                        + "|Membership: dynamic|Penalty: 3|CallsTaken: 0|LastCall: 0|Status: 4|Paused: 1"),
                pbx.taken().stream().map(QueueActionsTest::event).toList());
        assertEquals(error("Unable to add interface: Already there"), pbx.answer(add));
        assertEquals(
                error("Unable to add interface to queue: No such queue"),
                pbx.answer("Action: QueueAdd", "Queue: x", "Interface: SIP/1"));
        assertEquals(error("Need 'Queue' and 'Interface' parameters."), pbx.answer("Action: QueueRemove", "Queue: q1"));
        assertEquals(
                success("Removed interface from queue"),
                pbx.answer("Action: QueueRemove", "Queue: q1", "Interface: SIP/1"));
        assertEquals(
                List.of("QueueMemberRemoved Queue: q1|Location: SIP/1|MemberName: Eve"),
                pbx.taken().stream().map(QueueActionsTest::event).toList());
        assertEquals(
                error("Unable to remove interface: Not there"),
                pbx.answer("Action: QueueRemove", "Queue: q1", "Interface: SIP/1"));
        assertEquals(
                error("Member not dynamic"),
                pbx.answer("Action: QueueRemove", "Queue: q2", "Interface: Local/100@default"));
        assertEquals(
                error("Unable to remove interface from queue: No such queue"),
                pbx.answer("Action: QueueRemove", "Queue: x", "Interface: SIP/1"));
    }

    @Test
    public void changesMembers() {
        String carol = "Interface: Local/100@default";
        assertEquals(error("Need 'Interface' and 'Paused' parameters."), pbx.answer("Action: QueuePause", carol));
        assertEquals(
                success("Interface paused successfully"),
                pbx.answer("Action: QueuePause", carol, "Paused: yes", "Reason: lunch"));
        assertEquals(success("Interface unpaused successfully"), pbx.answer("Action: QueuePause", carol, "Paused: 0"));
        assertEquals(error("Interface not found"), pbx.answer("Action: QueuePause", "Interface: SIP/x", "Paused: yes"));
        assertEquals(
                success("Interface penalty set successfully"), pbx.answer("Action: QueuePenalty", carol, "Penalty: 9"));
        assertEquals(
                error("Invalid interface, queuename or penalty"),
                pbx.answer("Action: QueuePenalty", carol, "Penalty: -1"));
        assertEquals(
                success("Interface ringinuse set successfully"),
                pbx.answer("Action: QueueMemberRingInUse", carol, "RingInUse: no"));
        assertEquals(
                error("'RingInUse' parameter must be a truth value (yes/no, on/off, 0/1, etc)"),
                pbx.answer("Action: QueueMemberRingInUse", carol, "RingInUse: maybe"));
        String who = "Queue: q2|Location: Local/100@default|";
        assertEquals(
                List.of(
                        "QueueMemberPaused " + who + "MemberName: Carol|Paused: 1|Reason: lunch",
                        "QueueMemberPaused " + who + "MemberName: Carol|Paused: 0",
                        "QueueMemberPenalty " + who + "Penalty: 9",
                        "QueueMemberRinginuse " + who + "Ringinuse: 0"),
                pbx.taken().stream().map(QueueActionsTest::event).toList());
    }

    @Test
    public void theCommandLineDoesTheSame() {
        assertEquals(
                "Added interface 'SIP/1' to queue 'q1'\n",
                pbx.command("queue add member SIP/1 to q1 penalty 3 as Eve"));
        assertEquals(
                "Unable to add interface 'SIP/1' to queue 'q1': Already there\n",
                pbx.command("queue add member SIP/1 to q1"));
        assertEquals("paused interface 'SIP/1' in queue 'q1'\n", pbx.command("queue pause member SIP/1 queue q1"));
        String shown = pbx.command("queue show Q1");
        assertTrue(
                shown,
                shown.contains("      Eve (SIP/1) with penalty 3 (ringinuse enabled) (dynamic) (paused) (Invalid)"
                        + " has taken no calls yet\n   No Callers\n\n"));
        assertEquals("Set penalty on interface 'SIP/1'\n", pbx.command("queue set penalty 7 on SIP/1 in q1"));
        assertEquals("Removed interface 'SIP/1' from queue 'q1'\n", pbx.command("queue remove member SIP/1 from q1"));
        assertTrue(pbx.command("queue show log 1").endsWith("|CLI|q1|SIP/1|REMOVEMEMBER|\n"));
        assertTrue(pbx.command("queue show rules")
                .startsWith("Rule: rule1\n\tAfter 30 seconds, adjust QUEUE_MAX_PENALTY by 3"));
        assertTrue(pbx.command("queue show nosuch").contains("No such queue: nosuch."));
        assertTrue(pbx.command("queue add member SIP/1").startsWith("Usage: queue add member <interface> to <queue>"));
        assertTrue(pbx.command("queue pause member SIP/x").contains("No such member 'SIP/x'"));
    }

    @Test
    public void resetsAndLogs() {
        assertEquals(success("Queue stats reset successfully"), pbx.answer("Action: QueueReset"));
        assertEquals(
                error("Error encountered while resetting queue stats"),
                pbx.answer("Action: QueueReset", "Queue: nosuch"));
        assertEquals(error("Need 'Queue' and 'Event' parameters."), pbx.answer("Action: QueueLog", "Queue: q1"));
        assertEquals(
                success("Event added successfully"), pbx.answer("Action: QueueLog", "Queue: q1", "Event: MYEVENT"));
    }

    @Test
    public void aReloadKeepsDynamicMembersAndTakesOverTheFile() {
        pbx.answer("Action: QueueAdd", "Queue: q1", "Interface: SIP/1");
        SteppedPbx.write(
                folder.getRoot().toPath(), "queues.conf", "[q1]\nstrategy = rrmemory\nmember => SIP/2\n[q3]\n");
        assertEquals(success("Queue reloaded successfully"), pbx.answer("Action: QueueReload", "Members: yes"));
        String members = pbx.answer("Action: QueueStatus", "Queue: q1");
        assertTrue(members, members.contains("Strategy: ringall"));
        assertTrue(members, members.contains("Location: SIP/1\n"));
        assertTrue(members, members.contains("Location: SIP/2\n"));
        pbx.answer("Action: QueueReload");
        String all = pbx.answer("Action: QueueStatus");
        assertTrue(all, all.contains("Strategy: rrmemory"));
        assertTrue(all, all.contains("Queue: q3"));
        assertFalse(all, all.contains("Queue: q2"));
    }

    @Test
    public void aBrokenFileChangesNothing() {
        SteppedPbx.write(folder.getRoot().toPath(), "queues.conf", "[q1\n");
        assertEquals(error("Error encountered while reloading queue"), pbx.answer("Action: QueueReload"));
        assertTrue(pbx.answer("Action: QueueStatus").contains("Queue: q2"));
    }
}
