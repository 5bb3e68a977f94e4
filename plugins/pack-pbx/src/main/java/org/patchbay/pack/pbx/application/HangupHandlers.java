package org.patchbay.pack.pbx.application;

import static org.patchbay.api.message.EventCategory.DIALPLAN;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;

/** Places of the dialplan that run when a channel ends (specification 17.2). */
public final class HangupHandlers {
    /** Handlers that one channel may have. */
    public static final int MAX_HANDLERS = 32;

    private HangupHandlers() {}

    /** Adds a handler; it runs before those that are there. */
    public static boolean push(Channel channel, String handler) {
        if (channel.hangupHandlers().size() >= MAX_HANDLERS) {
            return false;
        }
        channel.hangupHandlers().push(handler);
        channel.exchange().publish(event("Push", channel, handler));
        return true;
    }

    /** Takes the handler out that was added last, if there is one. */
    public static boolean pop(Channel channel) {
        String handler = channel.hangupHandlers().poll();
        if (handler == null) {
            return false;
        }
        channel.exchange().publish(event("Pop", channel, handler));
        return true;
    }

    /** What became of a handler: Push, Pop or Run. */
    static AmiEvent event(String what, Channel channel, String handler) {
        return AmiEvent.of("HangupHandler" + what, DIALPLAN)
                .with("Channel", channel.name())
                .with("Uniqueid", channel.uniqueId())
                .with("Handler", handler);
    }
}
