package org.patchbay.pack.pbx.application;

import static org.patchbay.api.message.EventCategory.CALL;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;

/** Music on hold, of which nobody hears more than its events (specification 17.1). */
public final class Music {
    /** The class that plays if nobody names another. */
    public static final String DEFAULT_CLASS = "default";

    /** Whether a channel hears music; kept with the channel. */
    private static final class Playing {
        private boolean on;
    }

    private Music() {}

    /** Begins, if it does not play already. */
    public static void start(Channel channel, String musicClass) {
        Playing playing = channel.belonging(Playing.class, Playing::new);
        if (!playing.on) {
            playing.on = true;
            channel.exchange().publish(event(channel, "Start").with("Class", musicClass));
        }
    }

    /** Ends, if it plays. */
    public static void stop(Channel channel) {
        Playing playing = channel.belonging(Playing.class, Playing::new);
        if (playing.on) {
            playing.on = false;
            channel.exchange().publish(event(channel, "Stop"));
        }
    }

    private static AmiEvent event(Channel channel, String state) {
        return AmiEvent.of("MusicOnHold", CALL)
                .with("State", state)
                .with("Channel", channel.name())
                .with("UniqueID", channel.uniqueId())
                .about(channel);
    }
}
