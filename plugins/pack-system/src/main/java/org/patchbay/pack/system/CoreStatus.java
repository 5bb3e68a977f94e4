package org.patchbay.pack.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;

/**
 * {@code Action: CoreStatus} tells when the server started and when it was last told to reload, in local time. There
 * are no calls to count yet.
 */
final class CoreStatus implements ActionHandler {
    private final Instant started;
    private final Clock clock;

    /** Written by reloads, which come one after the other; the start before the first. */
    private volatile Instant reloaded;

    CoreStatus(Instant started, Clock clock) {
        this.started = started;
        this.clock = clock;
        this.reloaded = started;
    }

    /** A reload has been done now. */
    void reloaded() {
        reloaded = clock.instant();
    }

    @Override
    public Reply handle(ActionCall call) {
        LocalDateTime start = local(started);
        LocalDateTime reload = local(reloaded);
        return Reply.success()
                .with("CoreStartupDate", start.toLocalDate())
                .with("CoreStartupTime", DateTimeFormatter.ISO_LOCAL_TIME.format(start))
                .with("CoreReloadDate", reload.toLocalDate())
                .with("CoreReloadTime", DateTimeFormatter.ISO_LOCAL_TIME.format(reload))
                .with("CoreCurrentCalls", 0);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone()).truncatedTo(ChronoUnit.SECONDS);
    }
}
