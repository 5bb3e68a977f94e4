package org.patchbay.core.action;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.patchbay.api.runtime.CallStatistics;

/**
 * Counts the calls of one action. Counting takes no lock and allocates nothing: two striped counters and a short search,
 * some nanoseconds.
 */
final class CallMeter {
    /** In microseconds. Most calls end in the first buckets, so these are looked at first. */
    private static final long[] MICROS = {
        10,
        25,
        50,
        100,
        250,
        500,
        1_000,
        2_500,
        5_000,
        10_000,
        25_000,
        50_000,
        100_000,
        250_000,
        500_000,
        1_000_000,
        2_500_000,
        5_000_000,
        10_000_000,
        30_000_000
    };

    private static final long[] NANOS =
            LongStream.of(MICROS).map(micros -> micros * 1000).toArray();

    private static final List<Duration> BOUNDS =
            LongStream.of(NANOS).mapToObj(Duration::ofNanos).toList();

    /** Of those who are no actions: what stands in for one, and what was refused. */
    static final CallMeter UNREAD = new CallMeter();

    static final CallStatistics NONE = new CallMeter().statistics();

    private final LongAdder[] buckets =
            Stream.generate(LongAdder::new).limit(NANOS.length + 1L).toArray(LongAdder[]::new);
    private final LongAdder total = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAdder denied = new LongAdder();
    /** Written by whoever sees an error; the last one wins. In milliseconds of the clock, 0 for never. */
    private volatile long lastError;

    void ended(long nanos, boolean error) {
        buckets[bucket(nanos)].increment();
        total.add(nanos);
        if (error) {
            errors.increment();
            lastError = System.currentTimeMillis();
        }
    }

    void denied() {
        denied.increment();
    }

    private static int bucket(long nanos) {
        int bucket = 0;
        while (bucket < NANOS.length && nanos > NANOS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    CallStatistics statistics() {
        long[] counts = Arrays.stream(buckets).mapToLong(LongAdder::sum).toArray();
        long last = lastError;
        return new Snapshot(
                LongStream.of(counts).sum(),
                errors.sum(),
                denied.sum(),
                last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last)),
                Duration.ofNanos(total.sum()),
                LongStream.of(counts).boxed().toList());
    }

    /** The counters at one moment. */
    private record Snapshot(
            long calls, long errors, long denied, Optional<Instant> lastError, Duration total, List<Long> counts)
            implements CallStatistics {
        @Override
        public List<Duration> bounds() {
            return BOUNDS;
        }

        @Override
        public Duration percentile(double part) {
            if (!(part > 0 && part <= 1)) {
                throw new IllegalArgumentException("A part is more than 0 and at most 1, not " + part);
            }
            double wanted = part * calls;
            long seen = 0;
            for (int i = 0; i < BOUNDS.size(); i++) {
                seen += counts.get(i);
                if (seen >= wanted && seen > 0) {
                    return BOUNDS.get(i);
                }
            }
            return calls == 0 ? Duration.ZERO : BOUNDS.get(BOUNDS.size() - 1);
        }
    }
}
