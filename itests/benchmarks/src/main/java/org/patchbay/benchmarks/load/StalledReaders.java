package org.patchbay.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.subject.Vitals;
import org.patchbay.benchmarks.wire.Client;

/**
 * Sessions that do not read, among others that do.
 *
 * @param id its short name
 * @param healthy how many read
 * @param stalled how many do not
 * @param time seconds of measuring
 */
public record StalledReaders(String id, int healthy, int stalled, double time) implements Scenario {
    /** With these an event has 2 KB. */
    private static final int HEADERS = 40;

    private static final int LENGTH = 36;
    private static final Pace PACE = Pace.of(500);
    private static final int SMALL_BUFFER = 4096;
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long READ_AT_LAST = TimeUnit.SECONDS.toNanos(3);

    @Override
    public Figures run(Lab lab) throws MeasurementException {
        Broadcast broadcast = new Broadcast(lab, lab.events(HEADERS, LENGTH, 1));
        List<Sleeper> sleepers = new ArrayList<>();
        List<Client> sleeping = new ArrayList<>();
        Watcher watcher = new Watcher(lab, broadcast.crowd());
        Client watching = lab.client(Target.ACCOUNT.wanting("system"), watcher);
        try {
            broadcast.openPublisher();
            broadcast.subscribe(healthy);
            broadcast.crowd().open(List.of(watching), 1);
            for (int i = 0; i < stalled; i++) {
                Sleeper sleeper = new Sleeper(lab, broadcast.group(), broadcast.crowd());
                sleepers.add(sleeper);
                sleeping.add(lab.client(Target.ACCOUNT.wanting("user"), sleeper).receiving(SMALL_BUFFER));
            }
            broadcast.crowd().open(sleeping, stalled);
            return measure(lab, broadcast, watcher)
                    .with("ended", ended(lab, sleepers, sleeping))
                    .with("told", watcher.told());
        } finally {
            watching.drop(false);
            sleeping.forEach(client -> client.drop(true));
            broadcast.close();
        }
    }

    private Figures measure(Lab lab, Broadcast broadcast, Watcher watcher) {
        MemoryPeak memory = new MemoryPeak(lab);
        // As long as in a full run: a server gives up on a reader after its write timeout.
        long began = System.nanoTime();
        Broadcast.Phase phase = broadcast.run((long) (time * 1e9), PACE, memory);
        return phase.figures(lab, broadcast.latencies())
                .with("growth", memory.growthKb())
                .with("told after", watcher.told() > 0 ? (watcher.firstAt() - began) / 1e9 : Double.NaN);
    }

    /** Lets them read at last; how many of them the server has ended. */
    private static long ended(Lab lab, List<Sleeper> sleepers, List<Client> sleeping) {
        sleeping.forEach(client -> client.reading(true));
        lab.rest(READ_AT_LAST);
        sleepers.forEach(Sleeper::close);
        return sleepers.stream().filter(Sleeper::ended).count();
    }

    /** How far the server's memory has grown at most. */
    private static final class MemoryPeak implements Broadcast.Tick {
        private final Lab lab;
        private final Vitals before;
        private long peakKb;
        private long next;

        MemoryPeak(Lab lab) {
            this.lab = lab;
            this.before = lab.look();
            this.peakKb = before.residentKb().orElse(0);
        }

        @Override
        public void at(long now) {
            if (now >= next) {
                next = now + LOOK_EVERY;
                peakKb = Math.max(peakKb, lab.look().residentKb().orElse(0));
            }
        }

        double growthKb() {
            return before.residentKb().isPresent()
                    ? peakKb - before.residentKb().getAsLong()
                    : Double.NaN;
        }
    }
}
