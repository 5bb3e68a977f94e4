package org.patchbay.core.settings;

import java.time.Duration;

/**
 * How many log-ons may fail before more of them are not even looked at.
 *
 * @param failuresPerAddress failures from one address within the window
 * @param failuresPerAccount failures for one account name within the window, from wherever they come
 * @param window how long a failure counts, and how long a lock lasts
 * @param entries addresses and names that are remembered; beyond that the oldest is forgotten
 */
public record ThrottleSettings(int failuresPerAddress, int failuresPerAccount, Duration window, int entries) {
    /** What holds where an operator says nothing. */
    public static final ThrottleSettings DEFAULTS = new ThrottleSettings(200, 100, Duration.ofSeconds(60), 10_000);

    /** Refuses limits with which nobody could log on. */
    public ThrottleSettings {
        if (failuresPerAddress < 1 || failuresPerAccount < 1 || window.isNegative() || entries < 1) {
            throw new IllegalArgumentException("The limits of failed log-ons are at least 1, not " + failuresPerAddress
                    + ", " + failuresPerAccount + " and " + entries);
        }
    }
}
