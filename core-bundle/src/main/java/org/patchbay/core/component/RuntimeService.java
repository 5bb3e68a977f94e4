package org.patchbay.core.component;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.runtime.AccountInfo;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallVerdict;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.LockOutInfo;
import org.patchbay.api.runtime.ManagerCounters;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.runtime.WorkersInfo;

/** What operators see and do. */
@Component(service = ManagerService.class)
public final class RuntimeService implements ManagerService {
    private final ManagerCore core;
    private final RuntimeRows rows;

    /** The view of an operator on the manager. */
    @Activate
    public RuntimeService(@Reference ManagerHost manager) {
        this.core = manager.core();
        this.rows = new RuntimeRows(core);
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
        return core.sessions().sessions().stream().map(rows::session).toList();
    }

    @Override
    public int sessionCount() {
        return core.sessions().size();
    }

    @Override
    public List<HookInfo> hooks() {
        return core.hooks().rows();
    }

    @Override
    public EventLogInfo eventLog() {
        return rows.log();
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

    @Override
    public ManagerCounters counters() {
        return rows.counters();
    }

    @Override
    public List<AccountInfo> accounts() {
        return core.settings().accounts().accounts().stream()
                .map(RuntimeRows::account)
                .toList();
    }

    @Override
    public CallVerdict mayCall(String account, String action) {
        return new Verdicts(core.settings().accounts(), core.actions()).of(account, action);
    }

    @Override
    public List<ListenerInfo> listenerStates() {
        return Stream.concat(core.settings().shown().stream(), core.foreignListeners().shown().stream())
                .toList();
    }

    @Override
    public WorkersInfo workers() {
        return rows.workers();
    }

    /** One lock-out. */
    private record LockOutRow(String key, int failures, Instant until) implements LockOutInfo {}
}
