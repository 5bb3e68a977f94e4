package org.patchbay.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.patchbay.api.runtime.WorkersInfo;

/** Notices that every worker is held by foreign code: tasks wait, and none is done for a while. */
final class WorkerWatch {
    /** A bundle's action may take its time; nothing at all from any thread for so long is a standstill. */
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final Clock clock;

    /** Guards what follows. */
    private final Object lock = new Object();

    private long completed = -1;
    private Instant since = Instant.MAX;

    WorkerWatch(Clock clock) {
        this.clock = clock;
    }

    Finding look(WorkersInfo workers) {
        String words =
                workers.busy() + " of " + workers.limit() + " workers are busy, " + workers.waiting() + " tasks wait.";
        boolean full = workers.busy() >= workers.limit() && workers.waiting() > 0;
        Duration stands = stands(full, workers.completed());
        if (stands.compareTo(STANDSTILL) >= 0) {
            return Finding.bad(words + " None has been done for " + stands.toSeconds() + " s.");
        }
        return full ? Finding.doubtful(words) : Finding.good(words);
    }

    private Duration stands(boolean full, long now) {
        synchronized (lock) {
            if (!full || now != completed || since.equals(Instant.MAX)) {
                since = full ? clock.instant() : Instant.MAX;
                completed = now;
                return Duration.ZERO;
            }
            return Duration.between(since, clock.instant());
        }
    }
}
