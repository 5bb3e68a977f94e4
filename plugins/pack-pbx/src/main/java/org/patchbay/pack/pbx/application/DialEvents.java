package org.patchbay.pack.pbx.application;

import static org.patchbay.api.message.EventCategory.CALL;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelEvents;

/** The events of a Dial (specification 17.1). */
public final class DialEvents {
    private DialEvents() {}

    /** A channel begins to ring another one. */
    public static AmiEvent begin(Channel caller, Channel callee, String dialString) {
        AmiEvent event = AmiEvent.of("Dial", CALL)
                .with("SubEvent", "Begin")
                .with("Channel", caller.name())
                .with("Destination", callee.name());
        return ChannelEvents.withParties(event, caller)
                .with("UniqueID", caller.uniqueId())
                .with("DestUniqueID", callee.uniqueId())
                .with("Dialstring", dialString)
                .about(caller, callee);
    }

    /** The Dial is over. */
    public static AmiEvent end(Channel caller, String status) {
        return AmiEvent.of("Dial", CALL)
                .with("SubEvent", "End")
                .with("Channel", caller.name())
                .with("UniqueID", caller.uniqueId())
                .with("DialStatus", status)
                .about(caller);
    }
}
