package org.patchbay.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.AccountInfo;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallVerdict;
import org.patchbay.api.runtime.DropReason;
import org.patchbay.api.runtime.EventCount;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.LockOutInfo;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.api.runtime.ManagerCounters;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.runtime.WorkersInfo;

/**
 * A manager that shows what a test puts into it, for modules that show or watch a server. Every list begins empty, every
 * number at zero. Not for several threads at once.
 */
public final class FakeManager implements ManagerService {
    private final List<ActionInfo> actions = new ArrayList<>();
    private final List<SessionInfo> sessions = new ArrayList<>();
    private final List<ListenerInfo> listeners = new ArrayList<>();
    private final Map<LoginFailure, Long> failedLogins = new EnumMap<>(LoginFailure.class);
    private final Map<DropReason, Long> drops = new EnumMap<>(DropReason.class);
    private final Map<EventCategory, Long> categories = new EnumMap<>(EventCategory.class);
    private EventLogInfo log = new Log(0, 0, 0, 50_000, 0, 0, List.of(), categories);
    private WorkersInfo workers = new Workers(16, 0, 0, 0);
    private boolean enabled = true;

    /** A manager that is switched on, and empty. */
    public FakeManager() {
        for (LoginFailure reason : LoginFailure.values()) {
            failedLogins.put(reason, 0L);
        }
        for (DropReason reason : DropReason.values()) {
            drops.put(reason, 0L);
        }
    }

    /** One action more. */
    public FakeManager with(ActionInfo action) {
        actions.add(action);
        return this;
    }

    /** One session more. */
    public FakeManager with(SessionInfo session) {
        sessions.add(session);
        return this;
    }

    /** A listener in the clear. */
    public FakeManager listening(String address, boolean bound) {
        listeners.add(new Door(address, "org.patchbay.core", bound, false, Optional.empty()));
        return this;
    }

    /** A listener over TLS whose certificate ends then. */
    public FakeManager secured(String address, Instant expiry) {
        listeners.add(new Door(address, "org.patchbay.core", true, true, Optional.of(expiry)));
        return this;
    }

    /** Nothing listens. */
    public FakeManager switchedOff() {
        enabled = false;
        listeners.clear();
        return this;
    }

    /** So many events of that class, all of them delivered once. */
    public FakeManager published(EventCategory category, long events) {
        categories.merge(category, events, Long::sum);
        long all = categories.values().stream().mapToLong(Long::longValue).sum();
        log = new Log(all, log.retained(), log.overruns(), log.limit(), all, log.slowReaders(), List.of(), categories);
        return this;
    }

    /** The slowest reader is so many events behind. */
    public FakeManager retaining(long events) {
        log = new Log(log.published(), events, log.overruns(), log.limit(), log.deliveries(), 1, List.of(), categories);
        return this;
    }

    /** The state of the threads. */
    public FakeManager working(int busy, int waiting, long completed) {
        workers = new Workers(16, busy, waiting, completed);
        return this;
    }

    /** Log-ons that failed. */
    public FakeManager failed(LoginFailure reason, long times) {
        failedLogins.put(reason, times);
        return this;
    }

    /** Something was dropped. */
    public FakeManager dropped(DropReason reason, long times) {
        drops.put(reason, times);
        return this;
    }

    @Override
    public boolean enabled() {
        return enabled;
    }

    @Override
    public boolean webEnabled() {
        return false;
    }

    @Override
    public ReloadResult reload() {
        return ReloadResult.UNCHANGED;
    }

    @Override
    public List<ActionInfo> actions() {
        return List.copyOf(actions);
    }

    @Override
    public List<SessionInfo> sessions() {
        return List.copyOf(sessions);
    }

    @Override
    public int sessionCount() {
        return sessions().size();
    }

    @Override
    public List<HookInfo> hooks() {
        return List.of();
    }

    @Override
    public EventLogInfo eventLog() {
        return log;
    }

    @Override
    public List<String> listeners() {
        return listeners.stream().map(ListenerInfo::address).toList();
    }

    @Override
    public boolean disconnect(long ident, String reason) {
        return sessions.removeIf(session -> session.session().ident() == ident);
    }

    @Override
    public List<LockOutInfo> lockOuts() {
        return List.of();
    }

    @Override
    public boolean release(String key) {
        return false;
    }

    @Override
    public ManagerCounters counters() {
        return new Counters(0, Map.copyOf(failedLogins), Map.copyOf(drops), 0, 0);
    }

    @Override
    public List<AccountInfo> accounts() {
        return List.of();
    }

    @Override
    public CallVerdict mayCall(String account, String action) {
        return CallVerdict.refused("There is no account " + account + ".");
    }

    @Override
    public List<ListenerInfo> listenerStates() {
        return List.copyOf(listeners);
    }

    @Override
    public WorkersInfo workers() {
        return workers;
    }

    /** The event stream. */
    private record Log(
            long published,
            long retained,
            long overruns,
            long limit,
            long deliveries,
            long slowReaders,
            List<EventCount> names,
            Map<EventCategory, Long> categories)
            implements EventLogInfo {}

    /** The threads. */
    private record Workers(int limit, int busy, int waiting, long completed) implements WorkersInfo {}

    /** One listener. */
    private record Door(
            String address, String owner, boolean bound, boolean secure, Optional<Instant> certificateExpiry)
            implements ListenerInfo {}

    /** What was counted. */
    private record Counters(
            long logins,
            Map<LoginFailure, Long> failedLogins,
            Map<DropReason, Long> drops,
            long unknownActions,
            long refusedRequests)
            implements ManagerCounters {}
}
