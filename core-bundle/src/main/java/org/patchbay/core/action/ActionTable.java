package org.patchbay.core.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.patchbay.api.runtime.ActionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All actions by name. Of those that share a name one serves and the others wait; what was refused is kept with its
 * reason. Looking up takes no lock.
 */
public final class ActionTable {
    private static final Logger LOG = LoggerFactory.getLogger(ActionTable.class);

    /** A bundle must not be able to collect passwords by ranking. */
    private static final Set<String> RESERVED = Set.of("login", "logoff", "challenge");

    /** Guards changes of the two tables. */
    private final Object lock = new Object();

    private final List<FailedOffer> failed = new ArrayList<>();
    /** By name in lower case, best first; replaced as a whole under the lock, so that readers need none. */
    private volatile Map<String, List<ActionEntry>> entries = new TreeMap<>();

    /** The actions that serve, by the names their owners gave them: most clients write them like that. */
    private volatile Map<String, ActionEntry> spelled = Map.of();

    /** An empty table. */
    public ActionTable() {}

    /** Called under the lock. */
    private void publish(Map<String, List<ActionEntry>> next) {
        Map<String, ActionEntry> names = new HashMap<>();
        next.values().forEach(same -> names.put(same.get(0).descriptor().name(), same.get(0)));
        spelled = Map.copyOf(names);
        entries = next;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether no bundle may offer an action of that name. */
    public static boolean reserved(String name) {
        return RESERVED.contains(key(name));
    }

    /** Takes an action up; it serves or waits. */
    public void add(ActionEntry entry) {
        String name = entry.descriptor().name();
        if (reserved(name) && !entry.isBuiltIn()) {
            throw new IllegalArgumentException("the name " + name + " is reserved for the server");
        }
        ActionEntry serves;
        synchronized (lock) {
            Map<String, List<ActionEntry>> next = new TreeMap<>(entries);
            List<ActionEntry> same = new ArrayList<>(next.getOrDefault(key(name), List.of()));
            same.add(entry);
            same.sort(ActionEntry.BEST_FIRST);
            next.put(key(name), List.copyOf(same));
            publish(next);
            serves = same.get(0);
        }
        if (serves != entry) {
            LOG.info("action {} of {} waits: {} already offers it", name, entry.owner(), serves.owner());
        }
    }

    /** Takes an action out; whether it was there. */
    public boolean remove(ActionEntry entry) {
        String name = key(entry.descriptor().name());
        synchronized (lock) {
            List<ActionEntry> same = new ArrayList<>(entries.getOrDefault(name, List.of()));
            boolean removed = same.removeIf(candidate -> candidate == entry);
            Map<String, List<ActionEntry>> next = new TreeMap<>(entries);
            if (same.isEmpty()) {
                next.remove(name);
            } else {
                next.put(name, List.copyOf(same));
            }
            publish(next);
            return removed;
        }
    }

    /** Notes that an action was refused. */
    public void addFailed(FailedOffer offer) {
        LOG.warn("action {} of {} is not offered: {}", offer.name(), offer.owner(), offer.reason());
        synchronized (lock) {
            failed.add(offer);
        }
    }

    /** Forgets what was refused from that source. */
    public void removeFailed(Object source) {
        synchronized (lock) {
            failed.removeIf(offer -> offer.source() == source);
        }
    }

    /** The action that serves under that name, in any case. */
    public Optional<ActionEntry> find(String name) {
        ActionEntry exact = spelled.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<ActionEntry> same = entries.get(key(name));
        return same == null ? Optional.empty() : Optional.of(same.get(0));
    }

    /** Changes whenever the table does. */
    public Object version() {
        return entries;
    }

    /** The actions that serve, sorted by name without case. */
    public List<ActionEntry> serving() {
        return entries.values().stream().map(same -> same.get(0)).toList();
    }

    /** Everything that was offered and not withdrawn. */
    public List<ActionInfo> rows() {
        List<ActionInfo> rows = new ArrayList<>();
        for (List<ActionEntry> same : entries.values()) {
            ActionEntry serves = same.get(0);
            rows.add(ActionRow.of(serves, ActionInfo.State.ACTIVE, ""));
            same.stream()
                    .skip(1)
                    .map(entry ->
                            ActionRow.of(entry, ActionInfo.State.SHADOWED, "waits behind that of " + serves.owner()))
                    .forEach(rows::add);
        }
        synchronized (lock) {
            failed.stream().map(ActionRow::of).forEach(rows::add);
        }
        rows.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return List.copyOf(rows);
    }
}
