package org.patchbay.scenarios;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import org.patchbay.testkit.AmiClient;

/** How long a session waited for the answers to its pings, one after the other; the shortest first. */
record Pings(List<Duration> times) {
    static Pings measure(AmiClient client, int count) {
        List<Duration> times = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            times.add(time(client));
        }
        return sorted(times);
    }

    /** As many as there is time for until something is done, or its time is over; one at least. */
    static Pings measureUntilDone(AmiClient client, Future<?> something, Duration limit) {
        long start = System.nanoTime();
        List<Duration> times = new ArrayList<>();
        do {
            times.add(time(client));
        } while (!something.isDone() && System.nanoTime() - start < limit.toNanos());
        return sorted(times);
    }

    private static Duration time(AmiClient client) {
        long start = System.nanoTime();
        String answer = client.ask("Action: Ping").header("Ping");
        if (!answer.equals("Pong")) {
            throw new AssertionError("A ping is answered by '" + answer + "'");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Pings sorted(List<Duration> times) {
        Collections.sort(times);
        return new Pings(List.copyOf(times));
    }

    Duration longest() {
        return times.get(times.size() - 1);
    }

    Duration percentile(int percent) {
        return times.get((times.size() * percent + 99) / 100 - 1);
    }
}
