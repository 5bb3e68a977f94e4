package org.patchbay.pack.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A length of time in words. */
final class Uptime {
    /** A unit and its length in seconds, the longest first. */
    private enum Unit {
        YEAR(365 * 24 * 3600),
        WEEK(7 * 24 * 3600),
        DAY(24 * 3600),
        HOUR(3600),
        MINUTE(60),
        SECOND(1);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }

        String count(long number) {
            return number + " " + name().toLowerCase(Locale.ROOT) + (number == 1 ? "" : "s");
        }
    }

    private Uptime() {}

    /** Such as {@code 1 day, 3 minutes, 1 second}; units of which there is none are left out. */
    static String inWords(long seconds) {
        List<String> parts = new ArrayList<>();
        long left = seconds;
        for (Unit unit : Unit.values()) {
            long number = left / unit.seconds;
            left %= unit.seconds;
            if (number > 0) {
                parts.add(unit.count(number));
            }
        }
        return parts.isEmpty() ? Unit.SECOND.count(0) : String.join(", ", parts);
    }
}
