package org.patchbay.pack.pbx.channel;

/** Is told what becomes of all channels. Called by the loop; must not change a channel at once. */
public interface ChannelWatch {
    /** A channel is there; its Newchannel event is out. */
    default void created(Channel channel) {}

    /** The state of a channel is another one. */
    default void stateChanged(Channel channel) {}

    /** A channel has another name. */
    default void renamed(Channel channel) {}

    /** Two channels talk from now on. */
    default void bridged(Channel first, Channel second) {}

    /** Two channels do not talk any more. */
    default void unbridged(Channel first, Channel second) {}

    /** A channel runs an application from now on. */
    default void applicationStarted(Channel channel) {}

    /** A channel does not run that application any more. */
    default void applicationEnded(Channel channel, Activity ended) {}

    /** A channel is gone; its Hangup event is out. */
    default void ended(Channel channel) {}
}
