package org.patchbay.pack.pbx.conference;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.pack.pbx.SteppedPbx;

/** Specification 16.5; transcripts confbridge-errors, confbridge-live. */
public class ConferenceActionsTest {
    private static final String ROOM = "Conference: room1";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private ConferenceRig rooms;
    private SteppedPbx pbx;

    @Before
    public void start() {
        rooms = new ConferenceRig(folder.getRoot().toPath());
        pbx = rooms.pbx();
    }

    @Test
    public void saysWhatIsMissingInTheOrderOfAsterisk() {
        List<String> perChannel =
                List.of("ConfbridgeMute", "ConfbridgeUnmute", "ConfbridgeKick", "ConfbridgeSetSingleVideoSrc");
        List<String> perRoom = List.of(
                "ConfbridgeList",
                "ConfbridgeLock",
                "ConfbridgeUnlock",
                "ConfbridgeStartRecord",
                "ConfbridgeStopRecord");
        for (String action : perChannel) {
            rooms.fails("No Conference name provided.", "Action: " + action);
            rooms.fails("No channel name provided.", "Action: " + action, "Conference: x");
            rooms.fails("No active conferences.", "Action: " + action, "Conference: x", "Channel: y");
        }
        for (String action : perRoom) {
            rooms.fails("No Conference name provided.", "Action: " + action);
            rooms.fails("No active conferences.", "Action: " + action, "Conference: x");
        }
        rooms.fails("No active conferences.", "Action: ConfbridgeListRooms");
        rooms.enter("107", "");
        for (String action : perRoom) {
            rooms.fails("No Conference by that name found.", "Action: " + action, "Conference: x");
        }
        for (String action : perChannel.subList(0, 3)) {
            rooms.fails("No Conference by that name found.", "Action: " + action, "Conference: x", "Channel: y");
            rooms.fails("No Channel by that name found in Conference.", "Action: " + action, ROOM, "Channel: y");
        }
        rooms.fails(
                "No channel by that name found in conference.",
                "Action: ConfbridgeSetSingleVideoSrc",
                ROOM,
                "Channel: y");
    }

    @Test
    public void listsRoomsAndWhoIsInThem() {
        String bob = rooms.enter("107", "Bob <555>");
        String admin = rooms.enter("admin", "");
        assertEquals("""
                Response: Success
                ActionID: r
                EventList: start
                Message: Confbridge conferences will follow

                Event: ConfbridgeListRooms
                ActionID: r
                Conference: room1
                Parties: 2
                Marked: 0
                Locked: No

                Event: ConfbridgeListRoomsComplete
                EventList: Complete
                ListItems: 1
                ActionID: r

                """, pbx.answer("Action: ConfbridgeListRooms", "ActionID: r"));
        assertEquals("""
                Response: Success
                ActionID: l
                EventList: start
                Message: Confbridge user list will follow

                Event: ConfbridgeList
                ActionID: l
                Conference: room1
                CallerIDNum: 555
                CallerIDName: Bob
                Channel: %s
                Admin: No
                MarkedUser: No
                Muted: No

                Event: ConfbridgeList
                ActionID: l
                Conference: room1
                CallerIDNum: <unknown>
                CallerIDName: <no name>
                Channel: %s
                Admin: Yes
                MarkedUser: No
                Muted: No

                Event: ConfbridgeListComplete
                EventList: Complete
                ListItems: 2
                ActionID: l

                """.formatted(bob, admin), pbx.answer("Action: ConfbridgeList", ROOM, "ActionID: l"));
    }

    @Test
    public void mutesAndUnmutes() {
        String channel = "Channel: " + rooms.enter("107", "");
        rooms.succeeds(
                "User muted",
                "Action: ConfbridgeMute",
                ROOM,
                channel.toUpperCase().replace("CHANNEL", "Channel"));
        assertEquals(List.of("Yes"), rooms.listed("Muted"));
        rooms.succeeds("User unmuted", "Action: ConfbridgeUnmute", ROOM, channel);
        assertEquals(List.of("No"), rooms.listed("Muted"));
    }

    @Test
    public void whoIsKickedGoesOnInTheDialplan() {
        String channel = rooms.enter("107", "");
        rooms.succeeds("User kicked", "Action: ConfbridgeKick", ROOM, "Channel: " + channel);
        assertEquals(List.of("Start", "Join 107", "Leave 107", "End"), rooms.events());
        assertEquals(2, pbx.channels());
        rooms.fails("No active conferences.", "Action: ConfbridgeKick", ROOM, "Channel: " + channel);
    }

    @Test
    public void recordsAConferenceOnce() {
        String channel = rooms.enter("107", "");
        rooms.fails("Internal error while stopping recording.", "Action: ConfbridgeStopRecord", ROOM);
        rooms.succeeds("Conference Recording Started.", "Action: ConfbridgeStartRecord", ROOM, "RecordFile: x");
        rooms.fails("Conference is already being recorded.", "Action: ConfbridgeStartRecord", ROOM);
        rooms.succeeds("Conference Recording Stopped.", "Action: ConfbridgeStopRecord", ROOM);
        rooms.succeeds(
                "Conference single video source set.",
                "Action: ConfbridgeSetSingleVideoSrc",
                ROOM,
                "Channel: " + channel);
    }

    @Test
    public void commandsShowAndChange() {
        String channel = rooms.enter("107", "Bob <555>");
        assertEquals("""
                Conference Bridge Name           Users  Marked Locked?
                ================================ ====== ====== ========
                room1                                 1      0 unlocked
                """, pbx.command("confbridge list"));
        String members = pbx.command("confbridge list room1");
        assertEquals(
                channel + "  default_user     default_bridge                    555",
                members.lines().skip(2).findFirst().orElseThrow());
        assertEquals("No conference bridge named 'x' found!\n", pbx.command("confbridge list x"));
        assertEquals("Conference room1 is locked.\n", pbx.command("confbridge lock room1"));
        assertEquals("Conference room1 is unlocked.\n", pbx.command("confbridge unlock room1"));
        assertEquals("Muting " + channel + " from confbridge room1\n", pbx.command("confbridge mute room1 " + channel));
        assertEquals(List.of("Yes"), rooms.listed("Muted"));
        assertEquals(
                "Unmuting " + channel + " from confbridge room1\n", pbx.command("confbridge unmute room1 " + channel));
        assertEquals("Recording started\n", pbx.command("confbridge record start room1"));
        assertEquals("Conference is already being recorded.\n", pbx.command("confbridge record start room1 file"));
        assertEquals("Recording stopped.\n", pbx.command("confbridge record stop room1"));
        assertEquals("No channel named 'y' found in conference room1\n", pbx.command("confbridge kick room1 y"));
        assertEquals(
                "Kicking " + channel + " from confbridge room1\n", pbx.command("confbridge kick room1 " + channel));
        assertEquals(2, pbx.command("confbridge list").lines().count());
    }

    @Test
    public void commandsNameTheProfiles() {
        assertEquals(
                "default_user\nadmin\nmarked\nwaits\nends\npin\ntalks\n", pbx.command("confbridge show profile users"));
        assertEquals("small\n", pbx.command("confbridge show profile bridges"));
        assertEquals("keys\n", pbx.command("confbridge show menus"));
    }
}
