package org.patchbay.core.component;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.api.runtime.LockOutInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.core.session.Session;

/** What operators see and do. */
@Component(service = ManagerService.class)
public final class RuntimeService implements ManagerService {
    private final ManagerCore core;

    /** The view of an operator on the manager. */
    @Activate
    public RuntimeService(@Reference ManagerHost manager) {
        this.core = manager.core();
    }

    @Override
    public boolean enabled() {
        return core.settings().general().enabled();
    }

    @Override
    public boolean webEnabled() {
        return core.settings().general().webEnabled();
    }

    @Override
    public ReloadResult reload() {
        return core.settings().reload();
    }

    @Override
    public List<ActionInfo> actions() {
        return core.actions().rows();
    }

    @Override
    public List<SessionInfo> sessions() {
        return core.sessions().sessions().stream().map(SessionRow::of).toList();
    }

    @Override
    public List<HookInfo> hooks() {
        return core.hooks().rows();
    }

    @Override
    public EventLogInfo eventLog() {
        long lag = core.sessions().sessions().stream()
                .mapToLong(Session::lag)
                .max()
                .orElse(0);
        return new LogRow(
                core.stream().log().end().sequence(), lag, core.sessions().overruns());
    }

    @Override
    public List<String> listeners() {
        return core.settings().listening();
    }

    @Override
    public boolean disconnect(long ident, String reason) {
        return core.sessions()
                .find(ident)
                .map(session -> {
                    session.end(reason);
                    return true;
                })
                .orElse(false);
    }

    @Override
    public List<LockOutInfo> lockOuts() {
        return core.throttle().lockOuts().stream()
                .<LockOutInfo>map(lock -> new LockOutRow(lock.key(), lock.failures(), lock.until()))
                .toList();
    }

    @Override
    public boolean release(String key) {
        return core.throttle().release(key);
    }

    /** One lock-out. */
    private record LockOutRow(String key, int failures, Instant until) implements LockOutInfo {}

    /** One session. */
    private record SessionRow(
            ManagerSession session,
            Privileges eventMask,
            List<String> filters,
            long lag,
            long sentBytes,
            String lastAction)
            implements SessionInfo {
        static SessionInfo of(Session session) {
            return new SessionRow(
                    session,
                    session.state().eventMask(),
                    session.state().filters().sources(),
                    session.lag(),
                    session.sentBytes(),
                    session.lastAction());
        }
    }

    /** The event stream. */
    private record LogRow(long published, long retained, long overruns) implements EventLogInfo {}
}
