package org.patchbay.webconsole.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditListener;

/** Remembers what was done lately, as far as a page shows it. The audit log has all of it. */
public final class RecentDoings implements AuditListener {
    /** Entries of each sort that are remembered. */
    static final int MOST = 100;

    private static final Set<AuditKind> FAILURES = EnumSet.of(AuditKind.LOGIN_FAILED, AuditKind.LOCK_OUT);

    /** Guards both; nothing foreign is called under it. */
    private final Object lock = new Object();

    private final Deque<AuditEntry> failures = new ArrayDeque<>();
    private final Deque<AuditEntry> operations = new ArrayDeque<>();

    @Override
    public void recorded(AuditEntry entry) {
        synchronized (lock) {
            if (FAILURES.contains(entry.kind())) {
                keep(failures, entry);
            } else if (entry.kind() == AuditKind.OPERATION) {
                keep(operations, entry);
            }
        }
    }

    private static void keep(Deque<AuditEntry> entries, AuditEntry entry) {
        entries.addFirst(entry);
        if (entries.size() > MOST) {
            entries.removeLast();
        }
    }

    List<Map<String, Object>> failedLogins() {
        return rows(failures);
    }

    List<Map<String, Object>> operations() {
        return rows(operations);
    }

    private List<Map<String, Object>> rows(Deque<AuditEntry> entries) {
        List<AuditEntry> copy;
        synchronized (lock) {
            copy = new ArrayList<>(entries);
        }
        return copy.stream().map(RecentDoings::row).toList();
    }

    private static Map<String, Object> row(AuditEntry entry) {
        Map<String, Object> row = Json.object(
                "time", entry.time().toEpochMilli(),
                "kind", entry.kind().name(),
                "subject", entry.subject(),
                "outcome", entry.outcome().name(),
                "account", entry.account());
        row.put("address", entry.address());
        row.put("means", entry.means());
        row.put("detail", entry.detail());
        row.put("targets", entry.targets());
        return row;
    }
}
