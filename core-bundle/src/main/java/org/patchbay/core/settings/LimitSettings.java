package org.patchbay.core.settings;

import java.time.Duration;

/**
 * Every limit of the server that Asterisk has no key for.
 *
 * @param ioThreads threads that read and write connections
 * @param workers threads that run actions, hooks and listeners
 * @param maxPendingRequests requests of one session that wait for their turn; beyond that its connection is not read
 * @param outboxHighWater bytes of answers one session holds; beyond that its next request waits, and a list pauses
 * @param maxLagEvents events one session or hook may be behind
 * @param maxLagBytes bytes of events one session may be behind
 * @param gracePeriod how long a bundle that stops waits for its running calls
 */
public record LimitSettings(
        int ioThreads,
        int workers,
        int maxPendingRequests,
        int outboxHighWater,
        int maxLagEvents,
        long maxLagBytes,
        Duration gracePeriod) {
    /** What holds where an operator says nothing. */
    public static final LimitSettings DEFAULTS =
            new LimitSettings(1, 16, 256, 256 * 1024, 50_000, 16L * 1024 * 1024, Duration.ofSeconds(2));

    /** Refuses limits with which nothing would work. */
    public LimitSettings {
        requireAtLeast(1, ioThreads, "io.threads");
        requireAtLeast(2, workers, "workers");
        requireAtLeast(1, maxPendingRequests, "pending.requests");
        requireAtLeast(4096, outboxHighWater, "outbox.bytes");
        requireAtLeast(100, maxLagEvents, "lag.events");
        requireAtLeast(65536, maxLagBytes, "lag.bytes");
        requireAtLeast(0, gracePeriod.toMillis(), "grace.millis");
    }

    private static void requireAtLeast(long least, long value, String key) {
        if (value < least) {
            throw new IllegalArgumentException(key + " is at least " + least + ", not " + value);
        }
    }
}
