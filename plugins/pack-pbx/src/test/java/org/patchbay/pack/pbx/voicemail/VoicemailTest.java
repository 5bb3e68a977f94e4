package org.patchbay.pack.pbx.voicemail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Specification 14.4, 16.6, 17.1; transcript core-mailbox. */
public class VoicemailTest {
    private static final String EXTENSIONS = """
            [default]
            exten => 1,1,VoiceMail(100,u)
             same => n,UserEvent(Left,Status: ${VMSTATUS})
            exten => 2,1,VoiceMail(100&101@other,sU)
            exten => 3,1,VoiceMail(999)
             same => n,UserEvent(Left,Status: ${VMSTATUS})
            exten => 4,1,VoiceMailMain(@default)
             same => n,UserEvent(Out)
            exten => 5,1,VoiceMailMain(100,s)
             same => n,UserEvent(Out)
            exten => 6,1,MailboxExists(101@other)
             same => n,UserEvent(There,Status: ${VMBOXEXISTSSTATUS})
            exten => a,1,UserEvent(Away,Status: ${VMSTATUS})
            """;
    private static final String BOXES = """
            [general]
            format = wav
            serveremail = vm
            attach = no
            maxmsg = 2
            minsecs = 2
            [default]
            100 => 1234,Jane Doe,jane@localhost
            [other]
            101 => 1,Ola,,,tz=oslo|delete=yes
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    private void start(String boxes) {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(), Map.of("extensions.conf", EXTENSIONS, "voicemail.conf", boxes));
    }

    private String channel() {
        return pbx.events("Newchannel").stream()
                .map(event -> event.header("Channel"))
                .filter(name -> name.endsWith(";1"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void press(String digits) {
        String channel = channel();
        digits.chars()
                .forEach(digit -> pbx.answer("Action: PlayDTMF", "Channel: " + channel, "Digit: " + (char) digit));
        pbx.pass(0);
    }

    private void hangUp() {
        pbx.answer("Action: Hangup", "Channel: " + channel());
        pbx.pass(0);
    }

    /** Somebody leaves a message of five seconds. */
    private void leave(String extension) {
        pbx.call(extension, "Bob <555>");
        pbx.pass(6);
        hangUp();
    }

    private String counts(String box) {
        String answer = pbx.answer("Action: MailboxCount", "Mailbox: " + box);
        return answer.replaceAll("(?s).*UrgMessages: (\\d+)\nNewMessages: (\\d+)\nOldMessages: (\\d+)\n\n", "$1 $2 $3");
    }

    private List<List<String>> waiting() {
        return pbx.events("MessageWaiting").stream().map(AmiEvent::lines).toList();
    }

    private String userEvent() {
        List<AmiEvent> events = pbx.events("UserEvent");
        return events.get(events.size() - 1).lines().toString();
    }

    @Test
    public void aCallerLeavesAMessageByHangingUp() {
        start(BOXES);
        leave("1");
        assertEquals(List.of(List.of("Mailbox: 100@default", "Waiting: 1", "New: 1", "Old: 0")), waiting());
        assertEquals("0 1 0", counts("100"));
        assertEquals("""
                Response: Success
                ActionID: 3
                Message: Mailbox Status
                Mailbox: 7,100@default
                Waiting: 1

                """, pbx.answer("Action: MailboxStatus", "Mailbox: 7,100@default", "ActionID: 3"));
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aHashEndsGreetingAndMessage() {
        start(BOXES);
        pbx.call("1", "Bob <555>");
        press("#");
        pbx.pass(3);
        press("#");
        assertTrue(userEvent(), userEvent().contains("Status: SUCCESS"));
        assertEquals("0 1 0", counts("100@default"));
    }

    @Test
    public void whatIsTooShortOrTooMuchIsNotKept() {
        start(BOXES);
        pbx.call("1", "Bob <555>");
        pbx.pass(2);
        hangUp();
        assertEquals("0 0 0", counts("100"));
        leave("1");
        leave("1");
        pbx.call("1", "Bob <555>");
        pbx.pass(4);
        press("#");
        assertTrue(userEvent(), userEvent().contains("Status: FAILED"));
        assertEquals("0 2 0", counts("100"));
    }

    @Test
    public void aMessageEndsByItself() {
        start(BOXES);
        pbx.call("1", "Bob <555>");
        pbx.pass(1 + VoiceMail.LONGEST.toSeconds());
        assertTrue(userEvent(), userEvent().contains("Status: SUCCESS"));
        assertEquals("0 1 0", counts("100"));
    }

    @Test
    public void anUrgentMessageGoesIntoSeveralBoxes() {
        start(BOXES);
        leave("2");
        assertEquals("1 0 0", counts("100@default"));
        assertEquals("2 0 0", counts("101@other,100"));
        assertEquals("0 0 0", counts("101"));
        assertEquals(2, waiting().size());
    }

    @Test
    public void aBoxThatIsNotThereFails() {
        start(BOXES);
        pbx.call("3", "Bob <555>");
        assertTrue(userEvent(), userEvent().contains("Status: FAILED"));
    }

    @Test
    public void aStarDuringTheGreetingLeavesIt() {
        start(BOXES);
        pbx.call("1", "Bob <555>");
        press("*");
        assertTrue(userEvent(), userEvent().contains("UserEvent: Away"));
        assertTrue(userEvent(), userEvent().contains("Status: USEREXIT"));
    }

    @Test
    public void theOwnerHearsOneMessageAndDeletesAnother() {
        start(BOXES);
        leave("1");
        leave("1");
        pbx.taken();
        pbx.call("4", "Jane <100>");
        press("100#9#100#1234#16");
        assertEquals("0 2 0", counts("100"));
        press("7#");
        assertTrue(userEvent(), userEvent().contains("UserEvent: Out"));
        assertEquals("0 0 1", counts("100"));
        assertEquals(List.of(List.of("Mailbox: 100@default", "Waiting: 0")), waiting());
    }

    @Test
    public void aWrongPasswordThreeTimesIsTheEnd() {
        start(BOXES);
        leave("1");
        pbx.taken();
        pbx.call("4", "Eve <666>");
        press("100#1#100#2#77#1234#");
        assertTrue(userEvent(), userEvent().contains("UserEvent: Out"));
        assertEquals(List.of(), waiting());
    }

    @Test
    public void whoPressesNothingIsSentOn() {
        start(BOXES);
        pbx.call("5", "Jane <100>");
        pbx.pass(19);
        press("1");
        pbx.pass(19);
        assertEquals(0, pbx.events("UserEvent").size());
        pbx.pass(2);
        assertTrue(userEvent(), userEvent().contains("UserEvent: Out"));
    }

    @Test
    public void listsTheUsersWithTheIdInFront() {
        start("[general]\nattach = no\nmaxmsg = 100\nserveremail = vm\nformat = wav\n"
                + "[default]\n100 => 1234,Jane Doe,jane@localhost\n");
        String list = pbx.answer("Action: VoicemailUsersList", "ActionID: v");
        assertEquals("""
                Response: Success
                ActionID: v
                Message: Voicemail user list will follow

                ActionID: v
                Event: VoicemailUserEntry
                VMContext: default
                VoiceMailbox: 100
                Fullname: Jane Doe
                Email: jane@localhost
                Pager:\040
                ServerEmail: vm
                MailCommand:\040
                Language:\040
                TimeZone:\040
                Callback:\040
                Dialout:\040
                UniqueID:\040
                ExitContext:\040
                SayDurationMinimum: 2
                SayEnvelope: Yes
                SayCID: No
                AttachMessage: No
                AttachmentFormat: wav
                DeleteMessage: No
                VolumeGain: 0.00
                CanReview: No
                CallOperator: No
                MaxMessageCount: 100
                MaxMessageLength: 0
                NewMessageCount: 0

                Event: VoicemailUserEntryComplete
                ActionID: v

                """, list);
    }

    @Test
    public void withoutBoxesThereIsNoList() {
        start("[general]\n");
        assertEquals(
                "Response: Success\nMessage: There are no voicemail users currently defined.\n\n",
                pbx.answer("Action: VoicemailUsersList"));
        assertEquals("There are no voicemail users currently defined\n", pbx.command("voicemail show users"));
    }

    @Test
    public void functionsAndApplicationsTellAboutBoxes() {
        start(BOXES);
        leave("2");
        assertEquals("1", value("MAILBOX_EXISTS(100@default)"));
        assertEquals("0", value("MAILBOX_EXISTS(101)"));
        assertEquals("0", value("VMCOUNT(100)"));
        assertEquals("1", value("VMCOUNT(100@default,Urgent)"));
        assertEquals("Jane Doe", value("VM_INFO(100,fullname)"));
        assertEquals("oslo", value("VM_INFO(101@other,tz)"));
        assertEquals("", value("VM_INFO(100,password)"));
        pbx.call("6", "Bob <555>");
        assertTrue(userEvent(), userEvent().contains("Status: SUCCESS"));
    }

    private String value(String function) {
        return pbx.answer("Action: Getvar", "Variable: " + function).replaceAll("(?s).*\nValue: (.*)\n\n", "$1");
    }

    @Test
    public void aReloadKeepsTheMessagesOfBoxesThatStay() {
        start(BOXES);
        leave("1");
        SteppedPbx.write(folder.getRoot().toPath(), "voicemail.conf", "[default]\n102 => 1,New\n100 => 1,Jane Roe\n");
        pbx.command("voicemail reload");
        assertEquals("0 1 0", counts("100"));
        assertEquals("""
                Context    Mbox  User                      Zone       NewMsg
                default    102   New                                       0
                default    100   Jane Roe                                  1
                2 voicemail users configured.
                """, pbx.command("voicemail show users for default"));
        assertEquals("No such voicemail context \"other\"\n", pbx.command("voicemail show users for other"));
    }
}
