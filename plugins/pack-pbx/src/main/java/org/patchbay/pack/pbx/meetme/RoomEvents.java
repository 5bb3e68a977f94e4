package org.patchbay.pack.pbx.meetme;

import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.pack.pbx.channel.ChannelEvents.orUnknown;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.ChannelEvents;
import org.patchbay.pack.pbx.channel.Parties;

/** The events of rooms, in the order of headers that Asterisk has (specification 17.3). */
final class RoomEvents {
    private static final String ROOM = "Meetme";

    private RoomEvents() {}

    static AmiEvent join(RoomUser user) {
        Parties parties = user.channel().parties();
        return about("MeetmeJoin", user)
                .with("CallerIDnum", orUnknown(parties.caller().number()))
                .with("CallerIDname", orUnknown(parties.caller().name()))
                .with("ConnectedLineNum", orUnknown(parties.connected().number()))
                .with("ConnectedLineName", orUnknown(parties.connected().name()));
    }

    static AmiEvent leave(RoomUser user) {
        return ChannelEvents.withParties(about("MeetmeLeave", user), user.channel())
                .with("Duration", user.seconds());
    }

    static AmiEvent talking(RoomUser user, boolean on) {
        return status("MeetmeTalking", user, on);
    }

    static AmiEvent mute(RoomUser user, boolean on) {
        return status("MeetmeMute", user, on);
    }

    static AmiEvent talkRequest(RoomUser user, boolean on) {
        return status("MeetmeTalkRequest", user, on);
    }

    private static AmiEvent status(String event, RoomUser user, boolean on) {
        return about(event, user).with("Status", on ? "on" : "off");
    }

    static AmiEvent end(Room room) {
        return AmiEvent.of("MeetmeEnd", CALL).with(ROOM, room.number());
    }

    private static AmiEvent about(String event, RoomUser user) {
        return AmiEvent.of(event, CALL)
                .with("Channel", user.channel().name())
                .with("Uniqueid", user.channel().uniqueId())
                .with(ROOM, user.room().number())
                .with("Usernum", user.number())
                .about(user.channel());
    }
}
