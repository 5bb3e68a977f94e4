package org.patchbay.pack.pbx.endpoint;

import java.time.Duration;
import org.patchbay.pack.pbx.channel.CallRecord.Disposition;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.FarEnd;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.time.Timer;

/** A phone in one call, which does what its scenario says. Used by the loop. */
public final class Phone implements FarEnd {
    /** How long somebody listens to a busy tone. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Scenario scenario;

    /** The channel that leads here, which changes when another one takes its place; null before the call. */
    private Channel channel;

    /** The end of a call whose length was said before. */
    private Timer limit = Timer.NONE;

    /** What it does next. */
    private Timer next = Timer.NONE;

    /** A phone of that scenario. */
    public Phone(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public boolean call(Channel called) {
        channel = called;
        then(scenario.times().ring(), this::ring);
        return true;
    }

    /**
     * The phone itself calls.
     *
     * @param hold after which time it hangs up; zero for what its scenario says
     */
    void dials(Channel calling, Duration hold) {
        channel = calling;
        if (!hold.isZero()) {
            limit = channel.exchange().agenda().in(hold, () -> channel.receiveHangup(HangupCause.NORMAL));
        }
    }

    /** The other party cannot be reached: it hears that for a while. */
    @Override
    public void signalled(Channel refused, Signal signal) {
        if (signal == Signal.BUSY || signal == Signal.CONGESTION) {
            then(PATIENCE, () -> channel.receiveHangup(HangupCause.NORMAL));
        }
    }

    /** The other party has answered. */
    @Override
    public void answered(Channel answering) {
        channel = answering;
        talk();
    }

    private void then(Duration delay, Runnable step) {
        next = channel.exchange().agenda().in(delay, step);
    }

    private void ring() {
        switch (scenario.behaviour()) {
            case CONGESTION -> refuse(Signal.CONGESTION, HangupCause.CONGESTION, Disposition.FAILED);
            case BUSY -> then(scenario.times().answer(), () -> refuse(Signal.BUSY, HangupCause.BUSY, Disposition.BUSY));
            case NOANSWER -> channel.receive(Signal.RINGING);
            default -> {
                channel.receive(Signal.RINGING);
                then(scenario.times().answer(), this::pickUp);
            }
        }
    }

    private void refuse(Signal signal, int cause, Disposition disposition) {
        channel.hangupCause(cause);
        channel.billing().record().failed(disposition);
        channel.receive(signal);
    }

    private void pickUp() {
        channel.receive(Signal.ANSWER);
        talk();
    }

    private void talk() {
        press(0, scenario.times().talk());
    }

    /** Presses digit after digit, then waits until it hangs up. */
    private void press(int place, Duration left) {
        if (place < scenario.digits().length()) {
            then(scenario.times().digit(), () -> {
                channel.receiveDigit(scenario.digits().charAt(place));
                press(place + 1, left.minus(scenario.times().digit()));
            });
        } else if (!scenario.times().talk().isZero()) {
            then(left, () -> channel.receiveHangup(HangupCause.NORMAL));
        }
    }

    @Override
    public void hungUp(Channel ended) {
        next.cancel();
        limit.cancel();
    }

    @Override
    public void moved(Channel to) {
        channel = to;
    }
}
