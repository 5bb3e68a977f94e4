package org.patchbay.pack.pbx.bridge;

import static org.patchbay.api.message.EventCategory.CALL;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelEvents;
import org.patchbay.pack.pbx.channel.Signal;

/** Two channels that hear each other. Whoever looks after them passes on what their far ends do. Used by the loop. */
public final class Bridge {
    private final Channel first;
    private final Channel second;
    private boolean open = true;

    private Bridge(Channel first, Channel second) {
        this.first = first;
        this.second = second;
    }

    /** Joins two channels and tells of it. */
    public static Bridge join(Channel first, Channel second) {
        first.setVariable("BRIDGEPEER", second.name());
        second.setVariable("BRIDGEPEER", first.name());
        first.talkTo(second);
        first.exchange().publish(event("Link", first, second));
        return new Bridge(first, second);
    }

    /** Parts them and tells of it, once. */
    public void part() {
        if (open) {
            open = false;
            first.exchange().publish(event("Unlink", first, second));
            first.talkToNobody();
        }
    }

    /** A digit from one of them goes to the other. */
    public void digit(Channel from, char digit) {
        if (open) {
            Channel to = other(from);
            ChannelEvents.digit(to, digit, "Sent").forEach(to.exchange()::publish);
            to.playDigit(digit);
        }
    }

    /** A signal from one of them goes to the other. */
    public void signal(Channel from, Signal signal) {
        if (open && (signal == Signal.HOLD || signal == Signal.UNHOLD)) {
            other(from).signal(signal);
        }
    }

    private Channel other(Channel from) {
        return from == first ? second : first;
    }

    private static AmiEvent event(String state, Channel first, Channel second) {
        return AmiEvent.of("Bridge", CALL)
                .with("Bridgestate", state)
                .with("Bridgetype", "core")
                .with("Channel1", first.name())
                .with("Channel2", second.name())
                .with("Uniqueid1", first.uniqueId())
                .with("Uniqueid2", second.uniqueId())
                .with("CallerID1", first.parties().caller().number())
                .with("CallerID2", second.parties().caller().number())
                .about(first, second);
    }
}
