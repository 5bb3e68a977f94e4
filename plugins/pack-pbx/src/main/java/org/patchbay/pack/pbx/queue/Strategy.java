package org.patchbay.pack.pbx.queue;

import java.util.Locale;
import java.util.Optional;

/** Who of the members with the same penalty is rung first. */
enum Strategy {
    /** All of them at once. */
    RINGALL,
    /** Who has not had a call of this queue for the longest time. */
    LEASTRECENT,
    /** Who has taken the fewest calls of this queue. */
    FEWESTCALLS,
    /** Anybody. */
    RANDOM,
    /** The one behind the last one who was rung. */
    RRMEMORY,
    /** The same, in the order of the file. */
    RRORDERED,
    /** In the order of the file, from the beginning for each caller. */
    LINEAR,
    /** Anybody, those with a smaller penalty more often. */
    WRANDOM;

    /** The strategy of that name; {@code roundrobin} is an old one for rrmemory. */
    static Optional<Strategy> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (Strategy strategy : values()) {
            if (strategy.text().equals(wanted)) {
                return Optional.of(strategy);
            }
        }
        return wanted.equals("roundrobin") ? Optional.of(RRMEMORY) : Optional.empty();
    }

    /** The name on the wire. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
