package org.patchbay.pack.pbx.call;

import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Masquerade;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.feature.Switchboard;

/** Sends a channel to a place in the dialplan, whatever it is doing. Used by the loop. */
public final class AsyncGoto {
    private AsyncGoto() {}

    /**
     * Sends it. A channel that runs the dialplan goes there itself; any other is replaced by a new one of its name.
     *
     * @return false if it is about to end, or there is no room for a new one
     */
    public static boolean send(Switchboard pbx, Channel channel, Place place) {
        if (channel.gone() || channel.hangupRequested()) {
            return false;
        }
        if (channel.attendant().redirect(channel, place)) {
            return true;
        }
        if (!pbx.exchange().channels().hasRoom(1)) {
            return false;
        }
        Channel moved = Masquerade.into(channel, "AsyncGoto/");
        moved.place(place);
        DialplanRun.start(moved, pbx.script());
        return true;
    }
}
