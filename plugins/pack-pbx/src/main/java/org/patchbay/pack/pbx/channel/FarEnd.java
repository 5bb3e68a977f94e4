package org.patchbay.pack.pbx.channel;

/**
 * What a channel leads to: a phone, or the other half of a Local channel. It hears what the PBX does with the channel,
 * and tells the channel what it does itself by {@link Channel#receive}, {@link Channel#receiveDigit} and
 * {@link Channel#receiveHangup}. Used by the loop.
 */
public interface FarEnd {
    /** A far end that takes no notice of anything. */
    FarEnd SILENT = new FarEnd() {};

    /** The PBX calls out over this channel; false if that leads nowhere. */
    default boolean call(Channel channel) {
        return true;
    }

    /** The PBX answered. */
    default void answered(Channel channel) {}

    /** The PBX signals something, but an answer. */
    default void signalled(Channel channel, Signal signal) {}

    /** The PBX plays a digit. */
    default void digit(Channel channel, char digit) {}

    /** The PBX sends a text; false if that cannot be done here. */
    default boolean text(Channel channel, String text) {
        return true;
    }

    /** The PBX has hung up; the channel is gone. */
    default void hungUp(Channel channel) {}

    /** From now on another channel leads here, since it took this one's place. */
    default void moved(Channel to) {}
}
