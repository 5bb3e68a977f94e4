package org.patchbay.core.bus;

import java.time.Instant;

/** Times as the protocol writes them. */
public final class Timestamps {
    private Timestamps() {}

    /** Seconds, a dot and six digits. */
    public static String of(Instant time) {
        String micros = Integer.toString(1_000_000 + time.getNano() / 1000);
        return time.getEpochSecond() + "." + micros.substring(1);
    }
}
