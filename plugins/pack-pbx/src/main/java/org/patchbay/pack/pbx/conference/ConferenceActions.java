package org.patchbay.pack.pbx.conference;

import static org.patchbay.pack.pbx.call.ChannelHeader.named;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Party;

/** The actions about conferences (specification 16.5). */
final class ConferenceActions {
    private static final String CONFERENCE = "Conference";
    private static final String CHANNEL = "Channel";
    private static final String NOT_IN_CONFERENCE = "No Channel by that name found in Conference.";

    private final Conferences conferences;

    ConferenceActions(Conferences conferences) {
        this.conferences = conferences;
    }

    Reply rooms(ActionCall call) throws ActionException {
        requireAny();
        return Reply.list(
                "Confbridge conferences will follow",
                conferences.all().stream().map(ConferenceActions::room).toList().stream(),
                "ConfbridgeListRoomsComplete");
    }

    private static AmiEvent room(Conference conference) {
        return AmiEvent.of("ConfbridgeListRooms")
                .with(CONFERENCE, conference.name())
                .with("Parties", conference.participants().size())
                .with("Marked", conference.marked())
                .with("Locked", yesOrNo(conference.locked()));
    }

    Reply list(ActionCall call) throws ActionException {
        Conference conference = conference(call);
        return Reply.list(
                "Confbridge user list will follow",
                conference.participants().stream().map(ConferenceActions::user).toList().stream(),
                "ConfbridgeListComplete");
    }

    private static AmiEvent user(Participant participant) {
        Party caller = participant.channel().parties().caller();
        return AmiEvent.of("ConfbridgeList")
                .with(CONFERENCE, participant.conference().name())
                .with("CallerIDNum", caller.number().isEmpty() ? "<unknown>" : caller.number())
                .with("CallerIDName", caller.name().isEmpty() ? "<no name>" : caller.name())
                .with(CHANNEL, participant.channel().name())
                .with("Admin", yesOrNo(participant.profile().admin()))
                .with("MarkedUser", yesOrNo(participant.profile().marked()))
                .with("Muted", yesOrNo(participant.muted()));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "Yes" : "No";
    }

    Reply mute(ActionCall call, boolean on) throws ActionException {
        participant(call, NOT_IN_CONFERENCE).mute(on);
        return Reply.success(on ? "User muted" : "User unmuted");
    }

    Reply kick(ActionCall call) throws ActionException {
        participant(call, NOT_IN_CONFERENCE).kick();
        return Reply.success("User kicked");
    }

    Reply lock(ActionCall call, boolean on) throws ActionException {
        conference(call).lock(on);
        return Reply.success(on ? "Conference locked" : "Conference unlocked");
    }

    /** The name of a file is taken and not used: nothing is written. */
    Reply startRecord(ActionCall call) throws ActionException {
        Conference conference = conference(call);
        if (conference.recorded()) {
            throw new ActionException("Conference is already being recorded.");
        }
        conference.record(true);
        return Reply.success("Conference Recording Started.");
    }

    Reply stopRecord(ActionCall call) throws ActionException {
        Conference conference = conference(call);
        if (!conference.recorded()) {
            throw new ActionException("Internal error while stopping recording.");
        }
        conference.record(false);
        return Reply.success("Conference Recording Stopped.");
    }

    /** There are no pictures: who is seen makes no difference. */
    Reply videoSource(ActionCall call) throws ActionException {
        participant(call, "No channel by that name found in conference.");
        return Reply.success("Conference single video source set.");
    }

    private Conference conference(ActionCall call) throws ActionException {
        named(call, CONFERENCE, "No Conference name provided.");
        requireAny();
        return conferences
                .find(call.header(CONFERENCE))
                .orElseThrow(() -> new ActionException("No Conference by that name found."));
    }

    private Participant participant(ActionCall call, String refusal) throws ActionException {
        named(call, CONFERENCE, "No Conference name provided.");
        String channel = named(call, CHANNEL, "No channel name provided.");
        return conference(call).find(channel).orElseThrow(() -> new ActionException(refusal));
    }

    private void requireAny() throws ActionException {
        if (conferences.all().isEmpty()) {
            throw new ActionException("No active conferences.");
        }
    }
}
