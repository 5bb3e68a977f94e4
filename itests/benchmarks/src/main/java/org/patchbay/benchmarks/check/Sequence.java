package org.patchbay.benchmarks.check;

import java.util.Map;
import java.util.TreeMap;

/** Which of a row of numbers have come, and in what order. */
final class Sequence {
    /** What a number is that comes. */
    enum Verdict {
        NEXT,
        BEHIND_A_GAP,
        LATE,
        DOUBLE
    }

    private final TreeMap<Long, Long> gaps = new TreeMap<>();
    private long next;

    /** A row that begins with that number. */
    Sequence(long first) {
        this.next = first;
    }

    /** The number that is due. */
    long next() {
        return next;
    }

    /** The one that was due has come. */
    void step() {
        next++;
    }

    Verdict take(long number) {
        if (number == next) {
            next++;
            return Verdict.NEXT;
        }
        if (number > next) {
            gaps.put(next, number);
            next = number + 1;
            return Verdict.BEHIND_A_GAP;
        }
        Map.Entry<Long, Long> gap = gaps.floorEntry(number);
        if (gap == null || number >= gap.getValue()) {
            return Verdict.DOUBLE;
        }
        gaps.remove(gap.getKey());
        putGap(gap.getKey(), number);
        putGap(number + 1, gap.getValue());
        return Verdict.LATE;
    }

    private void putGap(long from, long to) {
        if (from < to) {
            gaps.put(from, to);
        }
    }

    /** How many numbers below that one have not come. */
    long missing(long end) {
        long missing = Math.max(0, end - next);
        for (Map.Entry<Long, Long> gap : gaps.entrySet()) {
            missing += gap.getValue() - gap.getKey();
        }
        return missing;
    }
}
