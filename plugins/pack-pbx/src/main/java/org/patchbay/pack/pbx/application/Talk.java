package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.bridge.Bridge;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Signal;

/**
 * An application talks over its channel to another one, which it looks after: when one of the two ends or is taken
 * away, the talk is over. Used by the loop.
 */
public final class Talk implements Attendant, Listener {
    private final Execution run;
    private final Channel peer;
    private final Runnable over;
    private final Bridge bridge;

    private Talk(Execution run, Channel peer, Runnable over) {
        this.run = run;
        this.peer = peer;
        this.over = over;
        this.bridge = Bridge.join(run.channel(), peer);
    }

    /**
     * Joins the channel of an application with another one until the peer is gone. The end of the application's own
     * channel is up to the application, by {@link #end}.
     *
     * @param over is done when the peer is gone
     */
    public static Talk start(Execution run, Channel peer, Runnable over) {
        Talk talk = new Talk(run, peer, over);
        peer.attend(talk);
        run.listen(talk);
        return talk;
    }

    /** The talk is over; the peer ends as well. */
    public void end() {
        bridge.part();
        if (!peer.gone() && peer.attendant() == this) {
            peer.hangupCause(peer.hangupCause() == 0 ? HangupCause.NORMAL : 0);
            peer.hangUp();
        }
    }

    @Override
    public void digit(char digit) {
        bridge.digit(run.channel(), digit);
    }

    @Override
    public void signalled(Signal signal) {
        bridge.signal(run.channel(), signal);
    }

    @Override
    public void digit(Channel from, char digit) {
        bridge.digit(peer, digit);
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        bridge.signal(peer, signal);
    }

    @Override
    public void hangupRequested(Channel ending) {
        bridge.part();
        run.channel().hangupCause(ending.hangupCause() == 0 ? HangupCause.NORMAL : ending.hangupCause());
        ending.hangUp();
        over.run();
    }

    @Override
    public void replaced(Channel from, Channel by) {
        bridge.part();
        over.run();
    }
}
