package org.patchbay.pack.pbx.call;

import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.api.message.Variable;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.application.SingleRun;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Party;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.function.Evaluator;
import org.patchbay.pack.pbx.time.Timer;

/** One call that an Originate makes: it rings until somebody answers, refuses, or the time is over. */
final class OriginateAttempt implements Attendant {
    private final Switchboard pbx;
    private final OriginateRequest request;

    /** Who is told how it went; once. */
    private Consumer<OriginateOutcome> told;

    /** The channel that rings; null if none could be made. */
    private Channel channel;

    private Timer timeout = Timer.NONE;

    OriginateAttempt(Switchboard pbx, OriginateRequest request) {
        this.pbx = pbx;
        this.request = request;
    }

    void start(Consumer<OriginateOutcome> outcome) {
        told = outcome;
        try {
            channel = pbx.technologies().request(request.dialString());
        } catch (CallFailure failure) {
            tell(OriginateOutcome.failed(
                    failure.cause() == HangupCause.SWITCH_CONGESTION
                            ? OriginateOutcome.CONGESTION
                            : OriginateOutcome.NO_SUCH));
            return;
        }
        channel.attend(this);
        prepare();
        timeout = pbx.exchange().agenda().in(request.timeout(), this::timedOut);
        if (!channel.call()) {
            end(OriginateOutcome.NO_SUCH, HangupCause.NO_ROUTE);
        }
    }

    private void prepare() {
        for (Variable variable : request.variables()) {
            if (variable.name().endsWith(")") && variable.name().indexOf('(') > 0) {
                write(variable);
            } else {
                channel.setVariable(variable.name(), variable.value());
            }
        }
        Party caller = request.identity().caller();
        if (!caller.unknown()) {
            channel.changeCaller(caller);
            channel.parties().connected(caller);
        }
        if (!request.identity().account().isEmpty()) {
            channel.changeAccount(request.identity().account());
        }
    }

    /** Nobody waits for what the store says to it. */
    private void write(Variable variable) {
        Evaluator evaluator = pbx.evaluator();
        if (!evaluator.forbidden(variable.name())) {
            evaluator.desk().evaluate(() -> evaluator.write(Optional.of(channel), variable.name(), variable.value()));
        }
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        switch (signal) {
            case ANSWER -> answered();
            case BUSY -> end(OriginateOutcome.BUSY, HangupCause.BUSY);
            case CONGESTION -> end(OriginateOutcome.CONGESTION, HangupCause.CONGESTION);
            default -> {
                // It rings: that takes time.
            }
        }
    }

    private void answered() {
        timeout.cancel();
        tell(OriginateOutcome.answered(channel));
        OriginateRequest.Goal goal = request.goal();
        if (!goal.application().isEmpty()) {
            pbx.applications()
                    .find(goal.application())
                    .ifPresentOrElse(named -> run(named, goal.data()), () -> channel.requestHangup(0));
        } else if (goal.place().isPresent()) {
            channel.place(goal.place().get());
            DialplanRun.start(channel, pbx.script());
        } else {
            channel.requestHangup(0);
        }
    }

    private void run(Applications.Named named, String data) {
        SingleRun.start(channel, named, data);
    }

    private void timedOut() {
        end(OriginateOutcome.NO_ANSWER, HangupCause.NONE);
    }

    private void end(int reason, int cause) {
        timeout.cancel();
        channel.hangupCause(cause);
        channel.hangUp();
        tell(OriginateOutcome.failed(reason));
    }

    @Override
    public void hangupRequested(Channel ending) {
        end(OriginateOutcome.HUNG_UP, HangupCause.NONE);
    }

    @Override
    public void replaced(Channel from, Channel by) {
        timeout.cancel();
        tell(OriginateOutcome.failed(OriginateOutcome.HUNG_UP));
    }

    private void tell(OriginateOutcome outcome) {
        Consumer<OriginateOutcome> listener = told;
        told = ignored -> {};
        listener.accept(outcome);
    }
}
