package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.Optional;

/** Numbers of seconds, as the dialplan writes them. */
public final class DialTime {
    /** No wait is longer than that. */
    private static final double LONGEST_SECONDS = 1e7;

    private DialTime() {}

    /** The seconds in a text, fractions allowed; nothing if it has none, or 0, or fewer. */
    public static Optional<Duration> parse(String text) {
        double seconds = seconds(text);
        return seconds > 0 ? Optional.of(of(seconds)) : Optional.empty();
    }

    /** The number at the beginning of a text; 0 if there is none. */
    public static double seconds(String text) {
        String number = text.strip().replaceFirst("^([-+]?[0-9]*\\.?[0-9]*).*$", "$1");
        try {
            return number.isEmpty() ? 0 : Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** That many seconds. */
    public static Duration of(double seconds) {
        return Duration.ofNanos((long) (Math.min(Math.max(0, seconds), LONGEST_SECONDS) * 1e9));
    }
}
