package org.patchbay.pack.pbx.monitor;

import static org.patchbay.api.message.EventCategory.CALL;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.OneLine;

/**
 * The recording of a channel by Monitor, kept with the channel: whether there is one, and under which name. Nothing is
 * written anywhere. Used by the loop.
 */
final class Monitoring {
    private boolean on;
    private boolean paused;
    private String file = "";

    private Monitoring() {}

    /** That of a channel, which ends with it at the latest. */
    static Monitoring of(Channel channel) {
        return channel.belonging(Monitoring.class, () -> {
            channel.atEnd(ending -> of(ending).stop(ending));
            return new Monitoring();
        });
    }

    /**
     * Begins.
     *
     * @param name of the file, of which only the name is kept
     * @return false if it is recorded already
     */
    boolean start(Channel channel, String name) {
        if (on) {
            return false;
        }
        on = true;
        paused = false;
        file = OneLine.of(name);
        channel.exchange().publish(event("MonitorStart", channel));
        return true;
    }

    /** Ends, if it is on. */
    void stop(Channel channel) {
        if (on) {
            on = false;
            channel.exchange().publish(event("MonitorStop", channel));
        }
    }

    /** It goes on under another name; false if it is not on. */
    boolean rename(String name) {
        if (on) {
            file = OneLine.of(name);
        }
        return on;
    }

    /** It leaves out what is said, or takes it again. */
    void pause(boolean pauses) {
        paused = pauses;
    }

    /** The line in lists; the empty text if it is not on. */
    String text() {
        return on ? "Monitor " + file + (paused ? " (paused)" : "") : "";
    }

    private static AmiEvent event(String name, Channel channel) {
        return AmiEvent.of(name, CALL)
                .with("Channel", channel.name())
                .with("Uniqueid", channel.uniqueId())
                .about(channel);
    }
}
