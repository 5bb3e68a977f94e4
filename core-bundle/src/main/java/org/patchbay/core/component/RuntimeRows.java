package org.patchbay.core.component;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.AccountInfo;
import org.patchbay.api.runtime.DatastoreInfo;
import org.patchbay.api.runtime.DropReason;
import org.patchbay.api.runtime.EventCount;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.api.runtime.ManagerCounters;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.runtime.WorkersInfo;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.core.account.Account;
import org.patchbay.core.session.Session;

/** Snapshots of the manager, made of its parts. */
final class RuntimeRows {
    /** Whoever is behind by more than this part of the limit is slow. */
    private static final int SLOW_PART = 10;

    private final ManagerCore core;

    RuntimeRows(ManagerCore core) {
        this.core = core;
    }

    SessionInfo session(Session session) {
        return new SessionRow(
                session,
                session.state().eventMask(),
                session.state().filters().sources(),
                session.lag(),
                session.sentBytes(),
                session.lastAction(),
                session.receivedRequests(),
                session.peakOutput(),
                session.sentEvents(),
                core.datastores().shown(session));
    }

    EventLogInfo log() {
        List<Session> sessions = core.sessions().sessions();
        long[] lags = sessions.stream().mapToLong(Session::lag).toArray();
        long limit = core.limits().maxLagEvents();
        long retained = 0;
        long slow = core.hooks().rows().stream()
                .mapToLong(HookInfo::lag)
                .filter(lag -> lag > limit / SLOW_PART)
                .count();
        for (long lag : lags) {
            retained = Math.max(retained, lag);
            slow += lag > limit / SLOW_PART ? 1 : 0;
        }
        return new LogRow(
                core.stream().log().end().sequence(),
                retained,
                core.sessions().overruns(),
                limit,
                core.sessions().sentEvents(),
                slow,
                core.stream().counters().names(),
                core.stream().counters().categories());
    }

    ManagerCounters counters() {
        Map<DropReason, Long> drops = new EnumMap<>(DropReason.class);
        long stalls = core.sessions().stalls();
        drops.put(DropReason.SESSION_STALL, stalls);
        drops.put(DropReason.SESSION_LAG, Math.max(0, core.sessions().overruns() - stalls));
        drops.put(DropReason.AUTH_TIMEOUT, core.sessions().lateLogins());
        drops.put(DropReason.AUTH_LIMIT, core.sessions().turnedAway());
        drops.put(DropReason.HOOK_EVENT, core.hooks().lost());
        drops.put(DropReason.AUDIT_ENTRY, core.audit().dropped());
        return new CounterRow(
                core.logins().logins(),
                core.logins().failures(),
                drops,
                core.callWatch().unknownActions(),
                core.callWatch().refusedRequests());
    }

    WorkersInfo workers() {
        ThreadPoolExecutor workers = core.workers();
        return new WorkersRow(
                workers.getMaximumPoolSize(),
                workers.getActiveCount(),
                workers.getQueue().size(),
                workers.getCompletedTaskCount());
    }

    static AccountInfo account(Account account) {
        return new AccountRow(
                account.name(),
                account.read(),
                account.write(),
                account.rules(),
                account.filters().sources(),
                account.hasAnySecret(),
                account.hashed());
    }

    /** One session. */
    private record SessionRow(
            ManagerSession session,
            Privileges eventMask,
            List<String> filters,
            long lag,
            long sentBytes,
            String lastAction,
            long receivedRequests,
            long peakOutput,
            long sentEvents,
            List<DatastoreInfo> datastores)
            implements SessionInfo {}

    /** The event stream. */
    private record LogRow(
            long published,
            long retained,
            long overruns,
            long limit,
            long deliveries,
            long slowReaders,
            List<EventCount> names,
            Map<EventCategory, Long> categories)
            implements EventLogInfo {}

    /** What was counted. */
    private record CounterRow(
            long logins,
            Map<LoginFailure, Long> failedLogins,
            Map<DropReason, Long> drops,
            long unknownActions,
            long refusedRequests)
            implements ManagerCounters {}

    /** The workers. */
    private record WorkersRow(int limit, int busy, int waiting, long completed) implements WorkersInfo {}

    /** One account. */
    private record AccountRow(
            String name,
            Privileges read,
            Privileges write,
            List<String> acl,
            List<String> filters,
            boolean enabled,
            boolean hashed)
            implements AccountInfo {}
}
