package org.patchbay.pack.pbx.conference;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Who is in a conference: profiles, pins, keys, music. */
public class ConferenceTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private ConferenceRig rooms;
    private SteppedPbx pbx;

    @Before
    public void start() {
        rooms = new ConferenceRig(folder.getRoot().toPath());
        pbx = rooms.pbx();
    }

    private static List<String> headers(AmiEvent event) {
        return event.lines().stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    @Test
    public void itStartsWithTheFirstAndEndsWithTheLast() {
        String first = rooms.enter("107", "Bob <555>");
        String second = rooms.enter("admin", "");
        assertEquals("<unknown>", pbx.events("ConfbridgeJoin").get(1).header("CallerIDnum"));
        for (AmiEvent join : pbx.events("ConfbridgeJoin")) {
            assertEquals(List.of("Channel", "Uniqueid", "Conference", "CallerIDnum", "CallerIDname"), headers(join));
        }
        rooms.hangUp(first);
        rooms.hangUp(second);
        assertEquals(List.of("Start", "Join 107", "Join admin", "Leave 107", "Leave admin", "End"), rooms.events());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void itLeavesBeforeItsChannelEnds() {
        String first = rooms.enter("107", "Bob <555>");
        pbx.taken();
        rooms.hangUp(first);
        assertEquals(
                List.of("ConfbridgeLeave", "ConfbridgeEnd", "Hangup", "Hangup"),
                pbx.order("ConfbridgeLeave", "ConfbridgeEnd", "Hangup"));
    }

    @Test
    public void whoWaitsForAMarkedUserHearsMusicUntilThen() {
        rooms.enter("waits", "");
        assertEquals("jazz", pbx.events("MusicOnHold").get(0).header("Class"));
        pbx.taken();
        String marked = rooms.enter("marked", "");
        assertEquals(
                List.of("Stop"),
                pbx.events("MusicOnHold").stream()
                        .map(event -> event.header("State"))
                        .toList());
        pbx.taken();
        rooms.hangUp(marked);
        assertEquals(List.of("ConfbridgeLeave", "MusicOnHold"), pbx.order("ConfbridgeLeave", "MusicOnHold"));
        assertEquals("Start", pbx.events("MusicOnHold").get(0).header("State"));
        assertEquals(1, rooms.listed("Channel").size());
    }

    @Test
    public void withTheLastMarkedUserGoesWhoIsThereForIt() {
        String marked = rooms.enter("marked", "");
        rooms.enter("ends", "");
        rooms.events();
        rooms.hangUp(marked);
        assertEquals(List.of("Leave marked", "Leave ends", "End"), rooms.events());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aFullConferenceLetsOnlyAdminsIn() {
        rooms.enter("small", "");
        rooms.enter("small", "");
        rooms.enter("small", "");
        assertEquals(List.of("Start", "Join small", "Join small"), rooms.events());
        rooms.enter("admin", "");
        assertEquals(List.of("Join admin"), rooms.events());
        assertEquals(6, pbx.channels());
    }

    @Test
    public void aLockedConferenceLetsOnlyAdminsIn() {
        rooms.enter("107", "");
        rooms.succeeds("Conference locked", "Action: ConfbridgeLock", "Conference: room1");
        rooms.enter("107", "");
        rooms.enter("admin", "");
        assertEquals(List.of("Start", "Join 107", "Join admin"), rooms.events());
        rooms.succeeds("Conference unlocked", "Action: ConfbridgeUnlock", "Conference: room1");
        rooms.enter("107", "");
        assertEquals(List.of("Join 107"), rooms.events());
    }

    @Test
    public void whoKnowsThePinComesInAndWhoDoesNotIsHungUp() {
        String knows = rooms.enter("pin", "");
        rooms.press(knows, "99#");
        assertEquals(List.of(), rooms.events());
        rooms.press(knows, "1234#");
        assertEquals(List.of("Start", "Join pin"), rooms.events());
        String guesses = rooms.enter("pin", "");
        rooms.press(guesses, "1#2#3#");
        assertEquals(List.of(), rooms.events());
        assertEquals(2, pbx.channels());
        rooms.enter("pin", "");
        pbx.pass(30);
        assertEquals(2, pbx.channels());
    }

    @Test
    public void aProfileThatIsNotThereLetsNobodyIn() {
        rooms.enter("none", "");
        assertEquals(List.of(), rooms.events());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theDialplanMakesAProfileOfItsOwn() {
        rooms.enter("own", "");
        assertEquals(List.of("Yes"), rooms.listed("MarkedUser"));
        assertEquals(List.of("Yes"), rooms.listed("Muted"));
        rooms.enter("107", "");
        assertEquals(List.of("Start", "Join own"), rooms.events());
    }

    @Test
    public void keysMuteAndLeave() {
        String one = rooms.enter("talks", "");
        rooms.press(one, "*1");
        assertEquals(List.of("Yes"), rooms.listed("Muted"));
        rooms.press(one, "*");
        pbx.pass(2);
        rooms.press(one, "1");
        assertEquals(List.of("Yes"), rooms.listed("Muted"));
        rooms.press(one, "3*1");
        assertEquals(List.of("No"), rooms.listed("Muted"));
        rooms.events();
        rooms.press(one, "4");
        assertEquals(List.of("Leave talks", "End"), rooms.events());
    }

    @Test
    public void keysOfAdminsWorkForAdminsOnly() {
        String admin = rooms.enter("admin", "");
        String user = rooms.enter("talks", "");
        rooms.press(user, "789");
        assertEquals(2, rooms.listed("Channel").size());
        rooms.press(admin, "9");
        assertEquals(List.of("No", "Yes"), rooms.listed("Muted"));
        rooms.press(admin, "7");
        assertTrue(
                pbx.command("confbridge list"), pbx.command("confbridge list").contains(" locked"));
        rooms.press(admin, "8");
        rooms.press(admin, "8");
        assertEquals(1, rooms.listed("Channel").size());
    }

    @Test
    public void talkingIsToldOfThoseWhoseProfileWantsIt() {
        String quiet = rooms.enter("107", "");
        String loud = rooms.enter("talks", "");
        rooms.events();
        pbx.pass(10);
        List<AmiEvent> talking = pbx.events("ConfbridgeTalking");
        assertEquals(
                List.of("on", "off"),
                talking.stream().map(event -> event.header("TalkingStatus")).toList());
        assertEquals(List.of("Channel", "Uniqueid", "Conference", "TalkingStatus"), headers(talking.get(0)));
        assertEquals(loud, talking.get(0).header("Channel"));
        pbx.pass(6);
        assertEquals(List.of("Talking talks", "Talking talks", "Talking talks"), rooms.events());
        rooms.ask("Action: ConfbridgeMute", "Conference: room1", "Channel: " + loud);
        assertEquals("off", pbx.events("ConfbridgeTalking").get(0).header("TalkingStatus"));
        rooms.events();
        pbx.pass(60);
        assertEquals(List.of(), rooms.events());
        rooms.hangUp(quiet);
        rooms.hangUp(loud);
        assertEquals(0, pbx.channels());
    }

    @Test
    public void whoLeavesWhileTalkingIsSilentBefore() {
        rooms.enter("107", "");
        String loud = rooms.enter("talks", "");
        pbx.pass(7);
        rooms.events();
        rooms.hangUp(loud);
        assertEquals(List.of("Talking talks", "Leave talks"), rooms.events());
    }

    @Test
    public void theDialplanAsksAboutConferences() {
        rooms.enter("admin", "");
        rooms.enter("marked", "");
        rooms.ask("Action: ConfbridgeLock", "Conference: room1");
        pbx.taken();
        rooms.enter("info", "");
        assertEquals("2 1 1 1 0", pbx.events("Newexten").get(0).header("AppData"));
    }

    @Test
    public void aHintTellsWhetherThereIsAConference() {
        String one = rooms.enter("107", "");
        assertEquals("1", pbx.events("ExtensionStatus").get(0).header("Status"));
        pbx.taken();
        rooms.hangUp(one);
        assertEquals("0", pbx.events("ExtensionStatus").get(0).header("Status"));
    }

    @Test
    public void aRedirectTakesSomebodyOut() {
        String one = rooms.enter("107", "");
        rooms.events();
        rooms.ask("Action: Redirect", "Channel: " + one, "Context: default", "Exten: info", "Priority: 1");
        pbx.pass(0);
        assertEquals(List.of("Leave 107", "End"), rooms.events());
        assertEquals(2, pbx.channels());
    }

    @Test
    public void anOriginatedChannelIsInAConferenceWithoutADialplan() {
        rooms.ask(
                "Action: Originate",
                "Channel: Local/answers@default/n",
                "Application: ConfBridge",
                "Data: room1",
                "Async: yes");
        pbx.pass(0);
        assertEquals(List.of("Start", "Join answers"), rooms.events());
        rooms.ask(
                "Action: ConfbridgeKick",
                "Conference: room1",
                "Channel: " + rooms.listed("Channel").get(0));
        pbx.pass(0);
        assertEquals(List.of("Leave answers", "End"), rooms.events());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void whoeverTakesAParticipantsPlaceIsInTheDialplanInstead() {
        rooms.ask(
                "Action: Originate",
                "Channel: Local/answers@default/n",
                "Application: ConfBridge",
                "Data: room1",
                "Async: yes");
        pbx.pass(0);
        String channel = rooms.listed("Channel").get(0);
        rooms.ask("Action: Redirect", "Channel: " + channel, "Context: default", "Exten: answers", "Priority: 1");
        pbx.pass(0);
        assertEquals(List.of("Start", "Join answers", "Leave AsyncGoto/answers", "End"), rooms.events());
        assertEquals(2, pbx.channels());
        rooms.hangUp(channel);
        assertEquals(0, pbx.channels());
    }

    @Test
    public void hundredsOfParticipantsLeaveNothingBehind() {
        for (int i = 0; i < 300; i++) {
            rooms.enter(i % 2 == 0 ? "talks" : "waits", "");
        }
        pbx.pass(10);
        assertEquals(300, rooms.listed("Channel").size());
        rooms.ask("Action: Hangup", "Channel: /^Local/");
        pbx.pass(1);
        assertEquals(0, pbx.channels());
        assertEquals(
                pbx.events("ConfbridgeJoin").size(),
                pbx.events("ConfbridgeLeave").size());
        assertEquals(1, pbx.events("ConfbridgeEnd").size());
        rooms.fails("No active conferences.", "Action: ConfbridgeListRooms");
    }
}
