package org.patchbay.pack.pbx.meetme;

import static org.patchbay.pack.pbx.call.ChannelHeader.named;

import java.util.List;
import java.util.OptionalInt;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Parties;
import org.patchbay.pack.pbx.dialplan.Numbers;

/** The actions about rooms (specification 16.5). */
final class RoomActions {
    private static final String CONFERENCE = "Conference";
    private static final String UNKNOWN = "<unknown>";
    private static final String NO_NAME = "<no name>";

    private final Rooms rooms;

    RoomActions(Rooms rooms) {
        this.rooms = rooms;
    }

    Reply rooms(ActionCall call) throws ActionException {
        requireAny();
        List<AmiEvent> items = rooms.all().stream().map(RoomActions::item).toList();
        return Reply.list("Meetme conferences will follow", items.stream(), "MeetmeListRoomsComplete");
    }

    private static AmiEvent item(Room room) {
        return AmiEvent.of("MeetmeListRooms")
                .with(CONFERENCE, room.number())
                .with("Parties", room.users().size())
                .with("Marked", room.marked())
                .with("Activity", room.activity())
                .with("Creation", room.line().dynamic() ? "Dynamic" : "Static")
                .with("Locked", yesOrNo(room.locked()));
    }

    /** A room that is not there, besides others, gives an empty list. */
    Reply list(ActionCall call) throws ActionException {
        requireAny();
        String wanted = call.header(CONFERENCE);
        List<AmiEvent> items = rooms.all().stream()
                .filter(room -> wanted.isEmpty() || wanted.equals(room.number()))
                .flatMap(room -> room.users().stream())
                .map(RoomActions::item)
                .toList();
        return Reply.list("Meetme user list will follow", items.stream(), "MeetmeListComplete");
    }

    private static AmiEvent item(RoomUser user) {
        Parties parties = user.channel().parties();
        return AmiEvent.of("MeetmeList")
                .with(CONFERENCE, user.room().number())
                .with("UserNumber", user.number())
                .with("CallerIDNum", or(parties.caller().number(), UNKNOWN))
                .with("CallerIDName", or(parties.caller().name(), NO_NAME))
                .with("ConnectedLineNum", or(parties.connected().number(), UNKNOWN))
                .with("ConnectedLineName", or(parties.connected().name(), NO_NAME))
                .with("Channel", user.channel().name())
                .with("Admin", yesOrNo(user.admin()))
                .with("Role", user.role())
                .with("MarkedUser", yesOrNo(user.options().marked()))
                .with("Muted", user.mutedText())
                .with("Talking", user.talking());
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "Yes" : "No";
    }

    Reply mute(ActionCall call, boolean on) throws ActionException {
        String number = named(call, "Meetme", "Meetme conference not specified");
        OptionalInt user = Numbers.whole(named(call, "Usernum", "Meetme user number not specified"));
        if (user.isEmpty()) {
            throw new ActionException("Invalid user number");
        }
        rooms.find(number)
                .orElseThrow(() -> new ActionException("Meetme conference does not exist"))
                .find(user.getAsInt())
                .orElseThrow(() -> new ActionException("User number not found"))
                .mute(on);
        return Reply.success(on ? "User muted" : "User unmuted");
    }

    private void requireAny() throws ActionException {
        if (rooms.all().isEmpty()) {
            throw new ActionException("No active conferences.");
        }
    }
}
