package org.patchbay.pack.pbx;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;

/** Whole calls: which events come in which order, and that each is as specification 17 has it. */
public class EventOrderTest {
    private static final String EXTENSIONS = """
            [default]
            exten => 1001,1,Dial(SIP/alice,20)
            exten => 1002,1,Dial(SIP/busy,20)
            exten => 1003,1,Dial(SIP/deaf,5)
            exten => 100,1,Answer()
             same => n,Wait(60)
            exten => 200,1,Answer()
             same => n,Queue(support,,,,60)
            exten => 201,1,Answer()
             same => n,Queue(deaf,,,,12)
            exten => 800,1,ConfBridge(800,,talks)
            exten => 900,1,Monitor(wav,x)
             same => n,MeetMe(900,dM)
            """;
    private static final String ENDPOINTS = """
            [SIP/alice]
            callerid = Alice <1001>
            answer = 2
            talk = 10
            [SIP/bob]
            callerid = Bob <1002>
            answer = 1
            [SIP/busy]
            behaviour = busy
            [SIP/deaf]
            behaviour = noanswer
            """;
    private static final String QUEUES = """
            [support]
            eventwhencalled = yes
            eventmemberstatus = yes
            member => SIP/alice,0,Alice
            [deaf]
            eventwhencalled = yes
            timeout = 5
            retry = 5
            member => SIP/deaf
            """;

    private static final String TALKS = """
            [talks]
            type = user
            talk_detection_events = yes
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<AmiEvent> seen = new ArrayList<>();
    private SteppedPbx pbx;

    @Before
    public void start() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf",
                        EXTENSIONS,
                        "endpoints.conf",
                        ENDPOINTS,
                        "queues.conf",
                        QUEUES,
                        "confbridge.conf",
                        TALKS));
    }

    @After
    public void everyEventIsAsTheSpecificationHasIt() {
        story();
        assertEquals(List.of(), EventCatalogue.faults(seen));
        assertEquals(0, pbx.channels());
    }

    private void dials(String phone, String extension) {
        pbx.answer("Action: SimCall", "Channel: SIP/" + phone, "Exten: " + extension);
    }

    /** What happened since this was last asked, a line for each event but those about variables. */
    private String story() {
        List<AmiEvent> events = pbx.taken();
        seen.addAll(events);
        StringBuilder story = new StringBuilder();
        for (AmiEvent event : events) {
            if (!event.name().equals("VarSet")) {
                story.append(line(event)).append('\n');
            }
        }
        return story.toString();
    }

    private static String line(AmiEvent event) {
        String who = event.header("Channel") + event.header("Channel1") + event.header("Clone") + event.header("Queue");
        String what = event.header("SubEvent")
                + event.header("DialStatus")
                + event.header("Bridgestate")
                + event.header("ChannelStateDesc")
                + event.header("Application")
                + event.header("Newname").replaceAll("-[0-9a-f]{8}", "")
                + event.header("Cause-txt")
                + event.header("Disposition");
        return (event.name() + " " + who.replaceAll("-[0-9a-f]{8}", "") + " " + what).strip();
    }

    @Test
    public void anAnsweredCall() {
        dials("bob", "1001");
        pbx.pass(30);
        assertEquals("""
                Newchannel SIP/bob Down
                Newstate SIP/bob Ring
                Newexten SIP/bob Dial
                Newchannel SIP/alice Down
                Dial SIP/bob Begin
                Newstate SIP/alice Ringing
                Newstate SIP/alice Up
                Newstate SIP/bob Up
                Bridge SIP/bob Link
                HangupRequest SIP/alice
                Bridge SIP/bob Unlink
                Hangup SIP/alice Normal Clearing
                Dial SIP/bob EndANSWER
                SoftHangupRequest SIP/bob
                Hangup SIP/bob Normal Clearing
                Cdr SIP/bob ANSWERED
                """, withoutMembers());
    }

    @Test
    public void aBusyCall() {
        dials("bob", "1002");
        pbx.pass(30);
        assertEquals("""
                Newchannel SIP/bob Down
                Newstate SIP/bob Ring
                Newexten SIP/bob Dial
                Newchannel SIP/busy Down
                NewCallerid SIP/busy
                Dial SIP/bob Begin
                Hangup SIP/busy User busy
                Dial SIP/bob EndBUSY
                SoftHangupRequest SIP/bob
                Hangup SIP/bob User busy
                """, story());
    }

    @Test
    public void aCallThatNobodyAnswers() {
        dials("bob", "1003");
        pbx.pass(30);
        assertEquals("""
                Newchannel SIP/bob Down
                Newstate SIP/bob Ring
                Newexten SIP/bob Dial
                Newchannel SIP/deaf Down
                NewCallerid SIP/deaf
                Dial SIP/bob Begin
                Newstate SIP/deaf Ringing
                Hangup SIP/deaf User alerting, no answer
                Dial SIP/bob EndNOANSWER
                SoftHangupRequest SIP/bob
                Hangup SIP/bob Unknown
                """, story());
    }

    @Test
    public void aCallThroughAQueue() {
        dials("bob", "200");
        pbx.pass(60);
        assertEquals("""
                Newchannel SIP/bob Down
                Newstate SIP/bob Ring
                Newexten SIP/bob Answer
                Newstate SIP/bob Up
                Newexten SIP/bob Queue
                Join SIP/bobsupport
                MusicOnHold SIP/bob
                Newchannel SIP/alice Down
                AgentCalled support
                Newstate SIP/alice Ringing
                Newstate SIP/alice Up
                MusicOnHold SIP/bob
                Leave SIP/bobsupport
                AgentConnect SIP/alicesupport
                Bridge SIP/bob Link
                HangupRequest SIP/alice
                Bridge SIP/bob Unlink
                Hangup SIP/alice Normal Clearing
                AgentComplete SIP/alicesupport
                SoftHangupRequest SIP/bob
                Hangup SIP/bob Normal Clearing
                Cdr SIP/bob ANSWERED
                """, withoutMembers());
    }

    @Test
    public void aCallThatAQueueGivesUp() {
        dials("bob", "201");
        pbx.pass(60);
        assertEquals("""
                Newchannel SIP/bob Down
                Newstate SIP/bob Ring
                Newexten SIP/bob Answer
                Newstate SIP/bob Up
                Newexten SIP/bob Queue
                Join SIP/bobdeaf
                MusicOnHold SIP/bob
                Newchannel SIP/deaf Down
                NewCallerid SIP/deaf
                AgentCalled deaf
                Newstate SIP/deaf Ringing
                Hangup SIP/deaf User alerting, no answer
                AgentRingNoAnswer SIP/bobdeaf
                Newchannel SIP/deaf Down
                NewCallerid SIP/deaf
                AgentCalled deaf
                Newstate SIP/deaf Ringing
                Hangup SIP/deaf User alerting, no answer
                AgentRingNoAnswer SIP/bobdeaf
                MusicOnHold SIP/bob
                Leave SIP/bobdeaf
                SoftHangupRequest SIP/bob
                Hangup SIP/bob Unknown
                Cdr SIP/bob ANSWERED
                """, story());
    }

    @Test
    public void aCallerWhoIsTransferred() {
        redirect("SIP/bob");
        assertEquals("""
                Bridge SIP/bob Unlink
                Hangup SIP/alice Normal Clearing
                Dial SIP/bob EndANSWER
                Newexten SIP/bob Answer
                Newexten SIP/bob Wait
                """, withoutMembers());
        pbx.pass(60);
        assertEquals("""
                SoftHangupRequest SIP/bob
                Hangup SIP/bob Unknown
                Cdr SIP/bob ANSWERED
                """, story());
    }

    /** The callee does not run the dialplan, so a channel takes its place that does. */
    @Test
    public void aCalleeWhoIsTransferred() {
        redirect("SIP/alice");
        assertEquals("""
                Newchannel AsyncGoto/SIP/alice Up
                Masquerade SIP/alice
                Rename SIP/alice SIP/alice<MASQ>
                Rename AsyncGoto/SIP/alice SIP/alice
                Rename SIP/alice<MASQ> AsyncGoto/SIP/alice<ZOMBIE>
                Bridge SIP/bob Unlink
                Dial SIP/bob EndANSWER
                SoftHangupRequest SIP/bob
                Hangup SIP/bob Unknown
                Cdr SIP/bob ANSWERED
                Hangup AsyncGoto/SIP/alice<ZOMBIE> Unknown
                Newexten SIP/alice Answer
                Newexten SIP/alice Wait
                """, withoutMembers());
        pbx.pass(60);
        assertEquals("""
                HangupRequest SIP/alice
                SoftHangupRequest SIP/alice
                Hangup SIP/alice Normal Clearing
                Cdr SIP/alice ANSWERED
                """, withoutMembers());
    }

    /** Sends one of the two in a call to an extension that waits. */
    private void redirect(String phone) {
        dials("bob", "1001");
        pbx.pass(5);
        story();
        String channel = pbx.answer("Action: CoreShowChannels")
                .lines()
                .filter(line -> line.startsWith("Channel: " + phone + "-"))
                .findFirst()
                .orElseThrow();
        pbx.answer("Action: Redirect", channel, "Context: default", "Exten: 100", "Priority: 1");
    }

    @Test
    public void twoInAConference() {
        dials("bob", "800");
        dials("alice", "800");
        pbx.pass(8);
        assertEquals("""
                Newchannel SIP/bob Down
                Newstate SIP/bob Ring
                Newexten SIP/bob ConfBridge
                Newstate SIP/bob Up
                ConfbridgeStart
                ConfbridgeJoin SIP/bob
                Newchannel SIP/alice Down
                Newstate SIP/alice Ring
                Newexten SIP/alice ConfBridge
                Newstate SIP/alice Up
                ConfbridgeJoin SIP/alice
                ConfbridgeTalking SIP/bob
                ConfbridgeTalking SIP/bob
                ConfbridgeTalking SIP/alice
                """, withoutMembers());
        pbx.answer("Action: Hangup", "Channel: /^SIP/");
        assertEquals("""
                ConfbridgeLeave SIP/bob
                SoftHangupRequest SIP/bob
                Hangup SIP/bob Unknown
                Cdr SIP/bob ANSWERED
                ConfbridgeLeave SIP/alice
                ConfbridgeEnd
                SoftHangupRequest SIP/alice
                Hangup SIP/alice Unknown
                Cdr SIP/alice ANSWERED
                """, withoutMembers().replace("ConfbridgeTalking SIP/alice\n", ""));
    }

    @Test
    public void oneInARoomThatIsMonitored() {
        dials("bob", "900");
        pbx.pass(5);
        pbx.answer("Action: MeetmeMute", "Meetme: 900", "Usernum: 1");
        pbx.answer("Action: Hangup", "Channel: /^SIP/");
        assertEquals("""
                Newchannel SIP/bob Down
                Newstate SIP/bob Ring
                Newexten SIP/bob Monitor
                MonitorStart SIP/bob
                Newexten SIP/bob MeetMe
                Newstate SIP/bob Up
                MeetmeJoin SIP/bob
                MusicOnHold SIP/bob
                MeetmeMute SIP/bob
                MusicOnHold SIP/bob
                MeetmeLeave SIP/bob
                MeetmeEnd
                SoftHangupRequest SIP/bob
                MonitorStop SIP/bob
                Hangup SIP/bob Unknown
                Cdr SIP/bob ANSWERED
                """, story());
    }

    @Test
    public void anEventThatIsNotInTheSpecificationIsFound() {
        AmiEvent good = AmiEvent.of("MonitorStart", EventCategory.CALL)
                .with("Channel", "a")
                .with("Uniqueid", "1");
        AmiEvent other = AmiEvent.of("MeetmeEnd", EventCategory.CALL).with("Room", "1");
        assertEquals(
                "nobody's variables follow",
                1,
                EventCatalogue.faults(List.of(good)).size());
        assertEquals("another header", 1, EventCatalogue.faults(List.of(other)).size());
        AmiEvent right = AmiEvent.of("MeetmeEnd", EventCategory.CALL).with("Meetme", "1");
        assertEquals(List.of(), EventCatalogue.faults(List.of(right)));
    }

    /** The story without what queues say of their members, which comes whenever a phone changes. */
    private String withoutMembers() {
        return story().replaceAll("QueueMemberStatus .*\n", "");
    }
}
