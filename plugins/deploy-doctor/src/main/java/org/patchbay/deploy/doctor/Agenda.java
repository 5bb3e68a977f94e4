package org.patchbay.deploy.doctor;

import java.time.Duration;

/**
 * Decides when it is worth to look at everything: when something changed, for a while after that, and now and then in
 * any case. Not thread-safe; belongs to the thread of the doctor.
 */
final class Agenda {
    /** After a change the consequences take a while to show: components start, files settle, activators hang. */
    static final Duration AFTERMATH = Duration.ofSeconds(15);

    /** For what changes without a trace. */
    static final Duration THOROUGH = Duration.ofSeconds(10);

    private int trace;

    /** Whether the last look at everything came to its end; the first has not begun. */
    private boolean seen;

    private long thorough;
    private long aftermath;

    /**
     * Whether to look at everything now.
     *
     * @param changed whether someone said that something changed
     * @param present what differs when something changed
     * @param settled whether nothing is waiting for its time to come
     * @param now the time in nanoseconds, from any origin
     */
    boolean due(boolean changed, int present, boolean settled, long now) {
        boolean news = !seen || changed || present != trace;
        if (news) {
            aftermath = now + AFTERMATH.toNanos();
        }
        boolean due = news || !settled && inAftermath(now) || now - thorough >= THOROUGH.toNanos();
        if (due) {
            thorough = now;
            trace = present;
            seen = false;
        }
        return due;
    }

    /** Whether what happens next may follow from what happened last. */
    boolean inAftermath(long now) {
        return now - aftermath < 0;
    }

    /** Notes that the look came to its end. One that did not is due again. */
    void seen() {
        seen = true;
    }
}
