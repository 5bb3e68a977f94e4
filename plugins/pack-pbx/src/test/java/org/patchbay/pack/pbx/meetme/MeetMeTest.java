package org.patchbay.pack.pbx.meetme;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Specification 16.5, 17.3, of which nothing was recorded for MeetMe. */
public class MeetMeTest {
    private static final String EXTENSIONS = """
            [default]
            exten => dyn,1,MeetMe(9000,dT)
             same => n,NoOp(secs ${MEETMESECS})
             same => n,Wait(60)
            exten => listen,1,MeetMe(9000,dl)
            exten => talk,1,MeetMe(9000,dtmC)
             same => n,Wait(60)
            exten => adm,1,MeetMe(9000,das)
            exten => menu,1,MeetMe(9000,dsp)
             same => n,Wait(60)
            exten => marked,1,MeetMe(9000,dA)
            exten => waits,1,MeetMe(9000,dwM(jazz))
            exten => x,1,MeetMe(9000,dx)
             same => n,Wait(60)
            exten => exit,1,MeetMe(9000,dX)
            exten => 5,1,Wait(60)
            exten => short,1,MeetMe(9000,dS(3))
            exten => newpin,1,MeetMe(7000,D)
            exten => none,1,MeetMe(1,q)
             same => n,NoOp(not let in)
            exten => static,1,MeetMe(1234)
             same => n,NoOp(not let in)
            exten => pin,1,MeetMe(1234,,42)
            exten => ask,1,MeetMe()
             same => n,NoOp(not let in)
            exten => empty,1,MeetMe(,E)
            exten => count,1,MeetMeCount(9000,COUNT)
             same => n,NoOp(${COUNT} ${MEETME_INFO(parties,9000)} ${MEETME_INFO(lock,9000)} \
            ${MEETME_INFO(dynamic,9000)} ${MEETME_INFO(activity,9000)} ${MEETME_INFO(parties,1)})
             same => n,MeetMeCount(9000)
            exten => _do.,1,MeetMeAdmin(9000,${EXTEN:2:1},${EXTEN:3})
             same => n,NoOp(${MEETMEADMINSTATUS})
            exten => lamp,hint,meetme:1234
            """;
    private static final String ROOMS = """
            [general]
            [rooms]
            conf => 1234,42,77
            conf => 2000
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void start() {
        pbx = SteppedPbx.with(folder.getRoot().toPath(), Map.of("extensions.conf", EXTENSIONS, "meetme.conf", ROOMS));
    }

    private String enter(String extension) {
        pbx.call(extension, "Bob <555>");
        return pbx.events("Newchannel").stream()
                .map(event -> event.header("Channel"))
                .filter(name -> name.endsWith(";2"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void press(String channel, String digits) {
        String phone = channel.replace(";2", ";1");
        digits.chars().forEach(digit -> pbx.answer("Action: PlayDTMF", "Channel: " + phone, "Digit: " + (char) digit));
        pbx.pass(0);
    }

    private void hangUp(String channel) {
        pbx.answer("Action: Hangup", "Channel: " + channel);
        pbx.pass(0);
    }

    private String ask(String... lines) {
        return pbx.answer(lines).strip().replace("\n", " | ");
    }

    private void fails(String message, String... lines) {
        assertEquals("Response: Error | Message: " + message, ask(lines));
    }

    /** The events of rooms since they were last taken: their names and what they say. */
    private List<String> events() {
        return pbx.taken().stream()
                .filter(event -> event.name().startsWith("Meetme"))
                .map(event -> event.name().substring("Meetme".length()) + " " + event.header("Usernum") + " "
                        + event.header("Status"))
                .map(String::strip)
                .toList();
    }

    private static List<String> headers(AmiEvent event) {
        return event.lines().stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private List<String> listed(String header) {
        return pbx.answer("Action: MeetmeList", "Conference: 9000")
                .lines()
                .filter(line -> line.startsWith(header + ": "))
                .map(line -> line.substring(header.length() + 2))
                .toList();
    }

    /** What the dialplan says at its last step. */
    private String said() {
        List<AmiEvent> steps = pbx.events("Newexten");
        return steps.get(steps.size() - 1).header("AppData");
    }

    @Test
    public void aRoomLastsFromItsFirstUserToItsLast() {
        String first = enter("dyn");
        AmiEvent join = pbx.events("MeetmeJoin").get(0);
        assertEquals(
                List.of(
                        "Channel",
                        "Uniqueid",
                        "Meetme",
                        "Usernum",
                        "CallerIDnum",
                        "CallerIDname",
                        "ConnectedLineNum",
                        "ConnectedLineName"),
                headers(join));
        String second = enter("listen");
        pbx.pass(7);
        pbx.taken();
        hangUp(first);
        AmiEvent leave = pbx.events("MeetmeLeave").get(0);
        assertEquals(
                List.of(
                        "Channel",
                        "Uniqueid",
                        "Meetme",
                        "Usernum",
                        "CallerIDNum",
                        "CallerIDName",
                        "ConnectedLineNum",
                        "ConnectedLineName",
                        "Duration"),
                headers(leave));
        assertEquals("7", leave.header("Duration"));
        assertEquals(List.of("Leave 1"), events());
        hangUp(second);
        assertEquals(List.of("Leave 2", "End"), events());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void actionsSayWhatIsMissingInTheOrderOfAsterisk() {
        for (String action : List.of("MeetmeMute", "MeetmeUnmute")) {
            fails("Meetme conference not specified", "Action: " + action);
            fails("Meetme user number not specified", "Action: " + action, "Meetme: 1");
            fails("Invalid user number", "Action: " + action, "Meetme: 1", "Usernum: x");
            fails("Meetme conference does not exist", "Action: " + action, "Meetme: 1", "Usernum: 1");
        }
        fails("No active conferences.", "Action: MeetmeList");
        fails("No active conferences.", "Action: MeetmeListRooms");
        enter("dyn");
        fails("User number not found", "Action: MeetmeMute", "Meetme: 9000", "Usernum: 2");
    }

    @Test
    public void listsRoomsAndWhoIsInThem() {
        String channel = enter("talk");
        enter("pin");
        pbx.pass(75);
        assertEquals("""
                Response: Success
                ActionID: l
                EventList: start
                Message: Meetme user list will follow

                Event: MeetmeList
                ActionID: l
                Conference: 9000
                UserNumber: 1
                CallerIDNum: 555
                CallerIDName: Bob
                ConnectedLineNum: 555
                ConnectedLineName: Bob
                Channel: %s
                Admin: No
                Role: Talk only
                MarkedUser: No
                Muted: By self
                Talking: Not monitored

                Event: MeetmeListComplete
                EventList: Complete
                ListItems: 1
                ActionID: l

                """.formatted(channel), pbx.answer("Action: MeetmeList", "Conference: 9000", "ActionID: l"));
        assertEquals("""
                Response: Success
                EventList: start
                Message: Meetme conferences will follow

                Event: MeetmeListRooms
                Conference: 9000
                Parties: 1
                Marked: 0
                Activity: 00:01:15
                Creation: Dynamic
                Locked: No

                Event: MeetmeListRooms
                Conference: 1234
                Parties: 1
                Marked: 0
                Activity: 00:01:15
                Creation: Static
                Locked: No

                Event: MeetmeListRoomsComplete
                EventList: Complete
                ListItems: 2

                """, pbx.answer("Action: MeetmeListRooms"));
    }

    @Test
    public void whoIsMutedByAnAdminMayAskToTalk() {
        String one = enter("menu");
        assertEquals(
                "Response: Success | Message: User muted", ask("Action: MeetmeMute", "Meetme: 9000", "Usernum: 1"));
        AmiEvent mute = pbx.events("MeetmeMute").get(0);
        assertEquals(List.of("Channel", "Uniqueid", "Meetme", "Usernum", "Status"), headers(mute));
        assertEquals(List.of("By admin"), listed("Muted"));
        press(one, "*2*2*2");
        assertEquals(
                List.of("Join 1", "Mute 1 on", "TalkRequest 1 on", "TalkRequest 1 off", "TalkRequest 1 on"), events());
        assertEquals(
                "Response: Success | Message: User unmuted", ask("Action: MeetmeUnmute", "Meetme: 9000", "Usernum: 1"));
        assertEquals(List.of("TalkRequest 1 off", "Mute 1 off"), events());
        press(one, "*2*1");
        assertEquals(List.of("Mute 1 on"), events());
        assertEquals(List.of("By self"), listed("Muted"));
    }

    @Test
    public void keysLeaveLockAndPutOut() {
        String admin = enter("adm");
        String user = enter("menu");
        assertEquals(List.of("Yes", "No"), listed("Admin"));
        events();
        press(admin, "*2");
        hangUp(enter("dyn"));
        assertEquals(List.of(), events());
        press(admin, "*2*3");
        assertEquals(List.of("Leave 2"), events());
        assertEquals("who is put out is hung up", 2, pbx.channels());
        user = enter("menu");
        press(user, "#");
        assertEquals(List.of("Join 2", "Leave 2"), events());
        assertEquals("who leaves goes on", 4, pbx.channels());
        String leaves = enter("exit");
        press(leaves, "4");
        assertEquals(List.of("Join 2"), events());
        press(leaves, "5");
        assertEquals(List.of("Leave 2"), events());
        assertEquals(6, pbx.channels());
    }

    @Test
    public void markedUsersHoldARoomTogether() {
        enter("waits");
        assertEquals("jazz", pbx.events("MusicOnHold").get(0).header("Class"));
        enter("x");
        String marked = enter("marked");
        events();
        hangUp(marked);
        assertEquals(List.of("Leave 3", "Leave 2"), events());
        assertEquals(4, pbx.channels());
        assertEquals(1, listed("Channel").size());
    }

    @Test
    public void talkingIsToldOfThoseThatAreMonitored() {
        enter("dyn");
        enter("listen");
        pbx.pass(20);
        assertEquals("nobody talks to one who only listens", List.of("Join 1", "Join 2"), events());
        enter("dyn");
        pbx.pass(3);
        assertEquals(List.of("Join 3", "Talking 1 on"), events());
        assertEquals(List.of("Yes", "Not monitored", "No"), listed("Talking"));
        pbx.pass(5);
        assertEquals(List.of("Talking 1 off", "Talking 3 on"), events());
        ask("Action: MeetmeMute", "Meetme: 9000", "Usernum: 3");
        assertEquals(List.of("Mute 3 on", "Talking 3 off"), events());
    }

    @Test
    public void aPinOpensARoomOfTheFile() {
        String one = enter("static");
        press(one, "1#42#");
        assertEquals(List.of("Join 1"), events());
        String admin = enter("static");
        press(admin, "77#");
        assertTrue(pbx.answer("Action: MeetmeList", "Conference: 1234").contains("Admin: Yes"));
        events();
        enter("pin");
        assertEquals(List.of("Join 3"), events());
        String guesses = enter("static");
        press(guesses, "1#2#3#");
        assertEquals("not let in", said());
        assertEquals(List.of(), events());
    }

    @Test
    public void aNumberIsTypedAndAnEmptyRoomFound() {
        String one = enter("ask");
        press(one, "5#2000#");
        assertEquals("2000", pbx.events("MeetmeJoin").get(0).header("Meetme"));
        enter("none");
        assertEquals("not let in", said());
        String other = enter("ask");
        press(other, "1#1#1#");
        assertEquals("not let in", said());
        pbx.taken();
        enter("empty");
        assertEquals("no room without a pin is empty", List.of(), events());
        hangUp(one);
        events();
        enter("empty");
        assertEquals(List.of("Join 1"), events());
    }

    @Test
    public void whoeverMakesARoomSaysItsPin() {
        String one = enter("newpin");
        press(one, "9#");
        String two = enter("newpin");
        press(two, "8#9#");
        assertEquals(List.of("Join 1", "Join 2"), events());
    }

    @Test
    public void aVisitMayHaveALimit() {
        enter("short");
        pbx.pass(2.9);
        assertEquals(List.of("Join 1"), events());
        pbx.pass(0.2);
        assertEquals(List.of("Leave 1", "End"), events());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theDialplanCountsAndAdministers() {
        enter("adm");
        enter("talk");
        pbx.pass(3);
        events();
        pbx.call("count", "");
        assertEquals(
                "2 2 0 1 3 0",
                pbx.events("Newexten").stream()
                        .filter(event -> event.header("Application").equals("NoOp"))
                        .findFirst()
                        .orElseThrow()
                        .header("AppData"));
        for (String command : List.of("dol", "doL", "doN", "don", "dom2", "doM2")) {
            pbx.call(command, "");
            assertEquals(command, "OK", said());
        }
        assertEquals(List.of("Mute 2 off", "Mute 2 on"), events());
        pbx.call("dom9", "");
        assertEquals("FAILED", said());
        pbx.call("doz", "");
        assertEquals("FAILED", said());
        pbx.taken();
        pbx.call("dok2", "");
        pbx.call("doe", "");
        assertEquals("FAILED", said());
        pbx.call("doK", "");
        assertEquals(List.of("Leave 2", "Leave 1", "End"), events());
        pbx.call("doK", "");
        assertEquals("NOTFOUND", said());
    }

    @Test
    public void commandsShowAndChange() {
        assertEquals("No active MeetMe conferences.\n", pbx.command("meetme list"));
        String one = enter("talk");
        assertEquals("""
                Conf Num       Parties        Marked     Activity  Creation  Locked
                9000           1              0          00:00:00  Dynamic   No
                * Total number of MeetMe users: 1
                """, pbx.command("meetme list"));
        assertEquals(
                "User #: 1           555 Bob                  Channel: " + one
                        + " (Muted By self)\n1 users in that conference.\n",
                pbx.command("meetme list 9000"));
        assertEquals("Conference 9000 is locked.\n", pbx.command("meetme lock 9000"));
        assertEquals("Conference 9000 is unlocked.\n", pbx.command("meetme unlock 9000"));
        assertEquals("Muted user 1\n", pbx.command("meetme mute 9000 all"));
        assertEquals("Unmuted user 1\n", pbx.command("meetme unmute 9000 1"));
        assertEquals("No user 7 in conference 9000\n", pbx.command("meetme kick 9000 7"));
        assertEquals("No such conference: 1.\n", pbx.command("meetme kick 1 1"));
        assertEquals("Kicked user 1\n", pbx.command("meetme kick 9000 1"));
        assertEquals("with option C it goes on", 2, pbx.channels());
        assertEquals(List.of("Join 1", "Mute 1 off", "Leave 1", "End"), events());
    }

    @Test
    public void aHintTellsWhetherSomebodyIsInARoom() {
        String one = enter("pin");
        assertEquals("1", pbx.events("ExtensionStatus").get(0).header("Status"));
        pbx.taken();
        hangUp(one);
        assertEquals("0", pbx.events("ExtensionStatus").get(0).header("Status"));
    }

    @Test
    public void howLongItWasInTheRoomIsKnownBehindIt() {
        enter("dyn");
        pbx.pass(5);
        String phone = enter("dyn");
        pbx.pass(5);
        pbx.command("meetme kick 9000 2");
        assertEquals(2, pbx.channels());
        assertEquals(
                List.of("5"),
                pbx.events("VarSet").stream()
                        .filter(event -> event.header("Channel").equals(phone))
                        .filter(event -> event.header("Variable").equals("MEETMESECS"))
                        .map(event -> event.header("Value"))
                        .toList());
    }
}
