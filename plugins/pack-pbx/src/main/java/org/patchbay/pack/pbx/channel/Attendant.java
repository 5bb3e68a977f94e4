package org.patchbay.pack.pbx.channel;

/**
 * Who looks after a channel: the dialplan that runs on it, a Dial that rings it, a bridge it is in. It is told what
 * comes from the far end, and it alone ends the channel. Used by the loop.
 */
public interface Attendant {
    /** Ends a channel as soon as it is asked for. */
    Attendant NOBODY = new Attendant() {
        @Override
        public void hangupRequested(Channel channel) {
            channel.hangUp();
        }
    };

    /** The far end signals something. */
    default void signalled(Channel channel, Signal signal) {}

    /** The far end sent a digit. */
    default void digit(Channel channel, char digit) {}

    /** The far end sent a text. */
    default void text(Channel channel, String text) {}

    /** The channel shall end. The attendant gives up what it does and calls {@link Channel#hangUp}. */
    void hangupRequested(Channel channel);

    /** Another channel has taken over the far end; this one is left without and is about to be hung up. */
    default void replaced(Channel channel, Channel by) {}

    /** Whether the channel runs in the dialplan, so that it can be sent to another place. */
    default boolean redirect(Channel channel, Place place) {
        return false;
    }
}
