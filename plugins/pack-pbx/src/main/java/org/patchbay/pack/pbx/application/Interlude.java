package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Signal;

/** What goes on between the parties of a {@link Talk} while they do not hear each other. Used by the loop. */
public interface Interlude {
    /** A party presses a digit. */
    void digit(Channel from, char digit);

    /** A party signals something. */
    default void signalled(Channel from, Signal signal) {}

    /**
     * The peer has ended, or was taken away. The interlude is over; {@link Talk#finish} ends the talk, unless somebody
     * else becomes the peer.
     */
    void peerLeft();

    /**
     * The application's own channel ends, or goes elsewhere, and with it the talk. The interlude is over and looks after
     * the peer, which is still there.
     */
    void ownerLeft();
}
