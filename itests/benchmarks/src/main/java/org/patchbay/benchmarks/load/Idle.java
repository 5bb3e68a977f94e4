package org.patchbay.benchmarks.load;

import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.subject.Vitals;

/**
 * Sessions that do nothing. At the end each gets a few events, to show that all are there.
 *
 * @param id its short name
 * @param sessions how many
 * @param inspected whether the heap is looked into, for which it has to be collected
 */
public record Idle(String id, int sessions, boolean inspected) implements Scenario {
    private static final int ROUNDS = 5;
    private static final long SETTLE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BEHIND = TimeUnit.SECONDS.toNanos(2);
    private static final int AT_ONCE = 8;
    private static final int WARM_UP = 200;

    @Override
    public Figures run(Lab lab) throws MeasurementException {
        warm(lab);
        Broadcast broadcast = new Broadcast(lab, lab.events(10, 32, 1));
        Figures figures = new Figures(lab.faults());
        try {
            broadcast.openPublisher();
            Vitals before = lab.look();
            long began = System.nanoTime();
            broadcast.subscribe(sessions, AT_ONCE);
            double seconds = (System.nanoTime() - began) / 1e9;
            lab.rest(SETTLE);
            Vitals after = lab.look();
            figures.with("rate", sessions / seconds)
                    .with("cpu", after.serverSecondsSince(before) * 1e6 / sessions)
                    .with("driver", after.ownCoresSince(before))
                    .with("foreign", after.foreignCoresSince(before))
                    .with("rss", kb(after))
                    .with("rss each", (kb(after) - kb(before)) / sessions)
                    .with(
                            "threads",
                            after.threads().isPresent() ? after.threads().getAsLong() : Double.NaN)
                    .with("one event ms", oneEvent(broadcast));
        } catch (MeasurementException e) {
            broadcast.close();
            throw e;
        }
        // A collection gives memory back, so it comes behind everything else that looks at memory.
        double live = inspected ? lab.liveKb() : Double.NaN;
        broadcast.close();
        lab.rest(BEHIND);
        figures.with("rss behind", kb(lab.look()));
        return inspected ? figures.with("heap each", (live - lab.liveKb()) / sessions) : figures;
    }

    /** A server has loaded the code it needs before its memory is looked at. */
    private static void warm(Lab lab) throws MeasurementException {
        Broadcast few = new Broadcast(lab, lab.events(10, 32, 1));
        try {
            few.openPublisher();
            few.subscribe(WARM_UP, AT_ONCE);
            oneEvent(few);
        } finally {
            few.close();
        }
        lab.rest(SETTLE);
    }

    private static double oneEvent(Broadcast broadcast) {
        double sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            broadcast.publishOne();
            sum += (broadcast.drain(now -> {}) - began) / 1e6;
        }
        return sum / ROUNDS;
    }

    private static double kb(Vitals vitals) {
        return vitals.residentKb().isPresent() ? vitals.residentKb().getAsLong() : Double.NaN;
    }
}
