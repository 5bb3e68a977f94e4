package org.patchbay.pack.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When the server started, and when it was last told to reload.
 *
 * @param started the start of the process, so that a pack that is replaced does not claim that the server has just
 *     started
 * @param lastReload the last reload, if there was one
 * @param clock the time, and the zone in which it is shown
 */
record ServerTimes(Instant started, Supplier<Optional<Instant>> lastReload, Clock clock) {
    /** The start before the first reload, as in Asterisk. */
    Instant reloaded() {
        return lastReload.get().orElse(started);
    }

    long secondsSince(Instant moment) {
        return Math.max(0, ChronoUnit.SECONDS.between(moment, clock.instant()));
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone()).truncatedTo(ChronoUnit.SECONDS);
    }
}
