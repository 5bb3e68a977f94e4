package org.patchbay.pack.pbx.queue;

import java.util.List;
import java.util.OptionalInt;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;

/**
 * How the penalties that a caller accepts change while he waits.
 *
 * @param name as it is written in brackets
 * @param changes by time
 */
record PenaltyRule(String name, List<Change> changes) {
    /**
     * One line {@code penaltychange => time,max[,min]}.
     *
     * @param seconds of waiting
     * @param most the new limit above
     * @param least the new limit below
     */
    record Change(int seconds, Limit most, Limit least) {
        /** Reads a line; nothing useful in it gives no time. */
        static OptionalInt seconds(String text) {
            return Numbers.whole(Arguments.of(text).get(0).strip());
        }

        static Change parse(int seconds, String text) {
            Arguments parts = Arguments.of(text);
            return new Change(
                    seconds,
                    Limit.parse(parts.get(1).strip()),
                    Limit.parse(parts.get(2).strip()));
        }

        /** The form on the wire. */
        String text() {
            return seconds + "," + most.text() + "," + least.text();
        }
    }

    /**
     * A limit, or how much it moves.
     *
     * @param value the number
     * @param relative whether it is added to the one before
     */
    record Limit(int value, boolean relative) {
        /** A text that is missing moves nothing. */
        static Limit parse(String text) {
            boolean relative = text.isEmpty() || text.startsWith("+") || text.startsWith("-");
            long number = Numbers.leading(text);
            return new Limit((int) Math.max(-MAX_PENALTY, Math.min(MAX_PENALTY, number)), relative);
        }

        int after(int before) {
            return Math.max(0, Math.min(MAX_PENALTY, relative ? before + value : value));
        }

        String text() {
            return relative && value >= 0 ? "+" + value : Integer.toString(value);
        }
    }

    /** No penalty is larger. */
    static final int MAX_PENALTY = 1_000_000;
}
