package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.CallRecord;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Party;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.endpoint.Technologies;

/** One channel that is rung on behalf of another, until it answers, refuses, or is given up. Used by the loop. */
public final class Leg implements Attendant {
    /** Who rings it. */
    public interface Caller {
        /** The far end rings, or signals something else on the way. */
        void progress(Leg leg, Signal signal);

        /** The far end answered. From now on somebody else has to look after the channel. */
        void answered(Leg leg);

        /** It did not work, or the far end refused; the channel is gone. */
        void failed(Leg leg, int cause);
    }

    private final Channel channel;
    private final Channel from;
    private final Caller caller;
    private boolean over;

    private Leg(Channel channel, Channel from, Caller caller) {
        this.channel = channel;
        this.from = from;
        this.caller = caller;
    }

    /**
     * Makes the channel for a caller's channel; it is not rung yet.
     *
     * @param dialString technology, slash, resource
     * @throws CallFailure if there is nobody
     */
    public static Leg request(Technologies technologies, String dialString, Channel from, Caller caller)
            throws CallFailure {
        Channel channel = technologies.request(dialString);
        Leg leg = new Leg(channel, from, caller);
        channel.attend(leg);
        channel.billing().record().discard();
        channel.billing().inherit(from.billing());
        channel.linkTo(from);
        from.variables().inherit(channel.variables());
        channel.parties().dialed(from.parties().dialed());
        channel.parties().redirecting(from.parties().redirecting());
        channel.parties().connected(from.parties().caller());
        if (channel.parties().caller().unknown()) {
            channel.changeCaller(new Party(from.place().extension(), ""));
        }
        return leg;
    }

    /** Rings; false, and the channel is gone, if that leads nowhere. */
    public boolean ring() {
        if (channel.call()) {
            return true;
        }
        giveUp(HangupCause.NO_ROUTE);
        return false;
    }

    /** The channel. */
    public Channel channel() {
        return channel;
    }

    /** The channel on whose behalf it is rung. */
    public Channel from() {
        return from;
    }

    /** Whether it rings no more. */
    public boolean over() {
        return over;
    }

    /** Stops ringing; nobody is told but those who see events. */
    public void giveUp(int cause) {
        if (!over) {
            over = true;
            channel.hangupCause(cause);
            channel.hangUp();
        }
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        if (over) {
            return;
        }
        switch (signal) {
            case ANSWER -> {
                over = true;
                caller.answered(this);
            }
            case BUSY -> fail(HangupCause.BUSY, CallRecord.Disposition.BUSY);
            case CONGESTION -> fail(HangupCause.CONGESTION, CallRecord.Disposition.FAILED);
            default -> caller.progress(this, signal);
        }
    }

    private void fail(int cause, CallRecord.Disposition disposition) {
        channel.billing().record().failed(disposition);
        giveUp(cause);
        caller.failed(this, cause);
    }

    @Override
    public void hangupRequested(Channel ending) {
        boolean wasOver = over;
        over = true;
        channel.hangUp();
        if (!wasOver) {
            caller.failed(this, channel.hangupCause());
        }
    }

    @Override
    public void replaced(Channel from, Channel by) {
        if (!over) {
            over = true;
            caller.failed(this, HangupCause.NORMAL);
        }
    }
}
