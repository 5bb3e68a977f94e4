package org.patchbay.pack.system;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;

/**
 * {@code Action: CoreStatus} tells when the server started and when it was last told to reload, in local time, and how
 * many calls there are.
 */
final class CoreStatus implements ActionHandler {
    private final ServerTimes times;
    private final Calls calls;

    CoreStatus(ServerTimes times, Calls calls) {
        this.times = times;
        this.calls = calls;
    }

    @Override
    public Reply handle(ActionCall call) {
        LocalDateTime start = times.local(times.started());
        LocalDateTime reload = times.local(times.reloaded());
        return Reply.success()
                .with("CoreStartupDate", start.toLocalDate())
                .with("CoreStartupTime", DateTimeFormatter.ISO_LOCAL_TIME.format(start))
                .with("CoreReloadDate", reload.toLocalDate())
                .with("CoreReloadTime", DateTimeFormatter.ISO_LOCAL_TIME.format(reload))
                .with("CoreCurrentCalls", calls.current());
    }
}
