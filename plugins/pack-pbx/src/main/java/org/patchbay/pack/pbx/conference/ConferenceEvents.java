package org.patchbay.pack.pbx.conference;

import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.pack.pbx.channel.ChannelEvents.orUnknown;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Party;

/** The events of conferences, in the order of headers that Asterisk has (specification 17.3). */
final class ConferenceEvents {
    private static final String CONFERENCE = "Conference";

    private ConferenceEvents() {}

    static AmiEvent start(Conference conference) {
        return AmiEvent.of("ConfbridgeStart", CALL).with(CONFERENCE, conference.name());
    }

    static AmiEvent end(Conference conference) {
        return AmiEvent.of("ConfbridgeEnd", CALL).with(CONFERENCE, conference.name());
    }

    static AmiEvent join(Participant participant) {
        return withCaller("ConfbridgeJoin", participant);
    }

    static AmiEvent leave(Participant participant) {
        return withCaller("ConfbridgeLeave", participant);
    }

    static AmiEvent talking(Participant participant, boolean begins) {
        return about("ConfbridgeTalking", participant).with("TalkingStatus", begins ? "on" : "off");
    }

    private static AmiEvent withCaller(String event, Participant participant) {
        Party caller = participant.channel().parties().caller();
        return about(event, participant)
                .with("CallerIDnum", orUnknown(caller.number()))
                .with("CallerIDname", orUnknown(caller.name()));
    }

    private static AmiEvent about(String event, Participant participant) {
        return AmiEvent.of(event, CALL)
                .with("Channel", participant.channel().name())
                .with("Uniqueid", participant.channel().uniqueId())
                .with(CONFERENCE, participant.conference().name())
                .about(participant.channel());
    }
}
