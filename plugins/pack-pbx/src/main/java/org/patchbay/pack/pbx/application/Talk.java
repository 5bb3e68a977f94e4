package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.bridge.Bridge;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.time.Agenda;

/**
 * An application talks over its channel to another one, which it looks after: when one of the two ends or is taken
 * away, the talk is over. By digits a party may begin an {@link Interlude}. Used by the loop.
 */
public final class Talk implements Attendant, Listener {
    private final Execution run;
    private final Runnable over;
    private final Presses ownersPresses;
    private final Presses peersPresses;

    /** The other party; an interlude may put somebody else in its place. */
    private Channel peer;

    /** Between the two; a new one after each interlude. */
    private Bridge bridge;

    /** What goes on instead; null while they talk. */
    private Interlude interlude;

    private Talk(Execution run, Channel peer, TalkRights rights, Runnable over) {
        this.run = run;
        this.peer = peer;
        this.over = over;
        Agenda agenda = peer.exchange().agenda();
        this.ownersPresses = new Presses(rights.caller(), rights.pause(), agenda);
        this.peersPresses = new Presses(rights.callee(), rights.pause(), agenda);
        this.bridge = Bridge.join(run.channel(), peer);
    }

    /**
     * Joins the channel of an application with another one until the peer is gone. The end of the application's own
     * channel is up to the application, by {@link #end}.
     *
     * @param over is done when the peer is gone
     */
    public static Talk start(Execution run, Channel peer, Runnable over) {
        return start(run, peer, TalkRights.NONE, over);
    }

    /**
     * Joins them like that, and lets them do something by digits.
     *
     * @param rights what they may do
     */
    public static Talk start(Execution run, Channel peer, TalkRights rights, Runnable over) {
        Talk talk = new Talk(run, peer, rights, over);
        peer.attend(talk);
        run.listen(talk);
        return talk;
    }

    /** The channel of the application. */
    public Channel owner() {
        return run.channel();
    }

    /** The other channel. */
    public Channel peer() {
        return peer;
    }

    /** The party that a party talks to. */
    public Channel other(Channel party) {
        return party == peer ? owner() : peer;
    }

    /** They do not hear each other until {@link #resume} or {@link #goOnWith}. */
    public void interrupt(Interlude next) {
        forgetPresses();
        bridge.part();
        interlude = next;
    }

    /** The interlude is over, and both talk again. */
    public void resume() {
        interlude = null;
        bridge = Bridge.join(owner(), peer);
    }

    /** The interlude is over, and somebody else is the peer from now on. */
    public void goOnWith(Channel next) {
        peer = next;
        next.attend(this);
        resume();
    }

    /** The peer is gone; the application goes on. */
    public void finish() {
        interlude = null;
        over.run();
    }

    /** The talk is over; the peer ends as well. */
    public void end() {
        forgetPresses();
        Interlude left = interlude;
        interlude = null;
        bridge.part();
        if (left != null) {
            left.ownerLeft();
        } else {
            hangUpPeer();
        }
    }

    /** The peer ends, if it is still in the hands of this talk. */
    public void hangUpPeer() {
        if (!peer.gone() && peer.attendant() == this) {
            peer.hangupCause(peer.hangupCause() == 0 ? HangupCause.NORMAL : 0);
            peer.hangUp();
        }
    }

    private void forgetPresses() {
        ownersPresses.forget();
        peersPresses.forget();
    }

    @Override
    public void digit(char digit) {
        press(owner(), digit, ownersPresses);
    }

    @Override
    public void digit(Channel from, char digit) {
        press(peer, digit, peersPresses);
    }

    private void press(Channel from, char digit, Presses presses) {
        if (interlude != null) {
            interlude.digit(from, digit);
            return;
        }
        presses.press(digit, new Presses.Hearer() {
            @Override
            public void plain(char plain) {
                bridge.digit(from, plain);
            }

            @Override
            public void key(TalkKeys.Key key) {
                key.action().run(Talk.this, from);
            }
        });
    }

    @Override
    public void signalled(Signal signal) {
        signalFrom(owner(), signal);
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        signalFrom(peer, signal);
    }

    private void signalFrom(Channel from, Signal signal) {
        if (interlude != null) {
            interlude.signalled(from, signal);
        } else {
            bridge.signal(from, signal);
        }
    }

    @Override
    public void hangupRequested(Channel ending) {
        bridge.part();
        if (interlude == null) {
            owner().hangupCause(ending.hangupCause() == 0 ? HangupCause.NORMAL : ending.hangupCause());
        }
        ending.hangUp();
        peerGone();
    }

    @Override
    public void replaced(Channel from, Channel by) {
        bridge.part();
        peerGone();
    }

    private void peerGone() {
        forgetPresses();
        Interlude left = interlude;
        if (left != null) {
            left.peerLeft();
        } else {
            over.run();
        }
    }
}
