package org.patchbay.pack.pbx.simulation;

import java.time.Duration;
import java.util.Locale;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.SimClock;

/** {@code Action: SimClock} shows the simulated time, sets its speed, and steps it. */
final class SimClockAction implements ActionHandler {
    /** No step is longer: all that becomes due in it is done before the answer. */
    static final Duration LONGEST_STEP = Duration.ofDays(1);

    private static final double SLOWEST = 0.001;

    private final Agenda agenda;

    SimClockAction(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String speed = call.header("Speed");
        String step = call.header("Step");
        double wanted = speed.isEmpty() ? agenda.clock().speed() : number(speed, "Invalid speed", SimClock.MAX_SPEED);
        if (wanted > 0 && wanted < SLOWEST) {
            throw new ActionException("Invalid speed");
        }
        double seconds = step.isEmpty() ? 0 : number(step, "Invalid step", LONGEST_STEP.toSeconds());
        agenda.runDue();
        if (!speed.isEmpty()) {
            agenda.clock().run(wanted);
        }
        agenda.advance(Duration.ofNanos((long) (seconds * 1e9)));
        return Reply.success()
                .with("Time", agenda.now())
                .with("Speed", String.format(Locale.ROOT, "%.3f", agenda.clock().speed()));
    }

    private static double number(String text, String refusal, double most) throws ActionException {
        if (!text.strip().matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || Double.parseDouble(text.strip()) > most) {
            throw new ActionException(refusal);
        }
        return Double.parseDouble(text.strip());
    }
}
