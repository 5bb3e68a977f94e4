package org.patchbay.benchmarks.load;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Loop;

/** Opens many sessions, a few at a time, and counts those that made it. */
final class Crowd {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(100);

    private final Loop loop;
    private int up;
    private int failed;

    Crowd(Loop loop) {
        this.loop = loop;
    }

    /** A session is logged in. */
    void up() {
        up++;
    }

    /** A session could not log in. */
    void failed() {
        failed++;
    }

    /** Opens all of them, so many under way at once; complains if one of them does not come up. */
    void open(List<Client> clients, int atOnce) throws MeasurementException {
        int before = up;
        int failedBefore = failed;
        int started = 0;
        int done = 0;
        long progress = System.nanoTime();
        while (done < clients.size() && System.nanoTime() - progress < PATIENCE) {
            while (started < clients.size() && started - done < atOnce) {
                clients.get(started++).start();
            }
            loop.turn(System.nanoTime() + TURN);
            int now = up - before + failed - failedBefore;
            if (now > done) {
                done = now;
                progress = System.nanoTime();
            }
        }
        if (up - before < clients.size()) {
            clients.forEach(client -> client.drop(true));
            throw new MeasurementException("only " + (up - before) + " of " + clients.size() + " sessions came up");
        }
    }
}
