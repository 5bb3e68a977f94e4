package org.patchbay.pack.pbx.queue;

import java.util.Locale;

/** What became of the calls of a queue. Times are moving means in which the last call counts a quarter. */
final class QueueStatistics {
    private int completed;
    private int abandoned;
    private int inTime;
    private long holdSeconds;
    private long talkSeconds;

    int completed() {
        return completed;
    }

    int abandoned() {
        return abandoned;
    }

    long holdSeconds() {
        return holdSeconds;
    }

    long talkSeconds() {
        return talkSeconds;
    }

    /** The share of completed calls that were taken in time, in percent with one digit. */
    String performance() {
        double percent = completed == 0 ? 0 : 100.0 * inTime / completed;
        return String.format(Locale.ROOT, "%.1f", percent);
    }

    void taken(long waitedSeconds) {
        holdSeconds = mean(holdSeconds, waitedSeconds);
    }

    void completed(long waitedSeconds, long talkedSeconds, int serviceLevel) {
        completed++;
        if (waitedSeconds <= serviceLevel) {
            inTime++;
        }
        talkSeconds = mean(talkSeconds, talkedSeconds);
    }

    void gaveUp() {
        abandoned++;
    }

    void reset() {
        completed = 0;
        abandoned = 0;
        inTime = 0;
        holdSeconds = 0;
        talkSeconds = 0;
    }

    private static long mean(long before, long now) {
        return (3 * before + now) / 4;
    }
}
