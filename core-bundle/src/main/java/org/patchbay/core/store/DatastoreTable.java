package org.patchbay.core.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.patchbay.api.runtime.DatastoreInfo;
import org.patchbay.api.session.DatastoreType;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.SessionDatastores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All values of all sessions, each with the bundle that stored it. Destroyers are foreign code: they are called when
 * the value is out of the table and no lock is held.
 */
public final class DatastoreTable {
    private static final Logger LOG = LoggerFactory.getLogger(DatastoreTable.class);

    /** One value and whose it is. */
    private record Entry<T>(DatastoreType<T> type, String uid, T value, Object owner) {
        void destroy() {
            try {
                type.destroy(value);
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("the destroyer of datastore {} failed", type.name(), e);
            }
        }
    }

    /** Guards the map and its lists; newest values stand first. */
    private final Object lock = new Object();

    private final Map<Long, List<Entry<?>>> sessions = new LinkedHashMap<>();

    /** An empty table. */
    public DatastoreTable() {}

    /** From now on values can be stored with that session. */
    public void open(ManagerSession session) {
        synchronized (lock) {
            sessions.put(session.ident(), List.of());
        }
    }

    /** Stores a value; false if the session is over, and then the value is destroyed. */
    public <T> boolean add(ManagerSession session, DatastoreType<T> type, String uid, T value, Object owner) {
        Entry<T> entry = new Entry<>(type, uid, value, owner);
        synchronized (lock) {
            List<Entry<?>> values = sessions.get(session.ident());
            if (values != null) {
                if (values.size() >= SessionDatastores.MAX_PER_SESSION) {
                    throw new IllegalStateException(
                            "A session has at most " + SessionDatastores.MAX_PER_SESSION + " values");
                }
                List<Entry<?>> more = new ArrayList<>(values.size() + 1);
                more.add(entry);
                more.addAll(values);
                sessions.put(session.ident(), more);
                return true;
            }
        }
        entry.destroy();
        return false;
    }

    /** The newest value of that type and, if one is given, of that uid. */
    public <T> Optional<T> find(ManagerSession session, DatastoreType<T> type, Optional<String> uid) {
        synchronized (lock) {
            for (Entry<?> entry : values(session)) {
                if (entry.type() == type && matches(entry, uid)) {
                    return Optional.of(type.valueClass().cast(entry.value()));
                }
            }
            return Optional.empty();
        }
    }

    /** Takes the newest value of that type and uid out, without destroying it. */
    public boolean remove(ManagerSession session, DatastoreType<?> type, String uid) {
        synchronized (lock) {
            for (Iterator<Entry<?>> all = values(session).iterator(); all.hasNext(); ) {
                Entry<?> entry = all.next();
                if (entry.type() == type && entry.uid().equalsIgnoreCase(uid)) {
                    all.remove();
                    return true;
                }
            }
            return false;
        }
    }

    private List<Entry<?>> values(ManagerSession session) {
        return sessions.getOrDefault(session.ident(), List.of());
    }

    /** A value stored without a uid is never found by one. */
    private static boolean matches(Entry<?> entry, Optional<String> uid) {
        return uid.isEmpty() || !entry.uid().isEmpty() && entry.uid().equalsIgnoreCase(uid.get());
    }

    /** The session is over: its values, if it has any, are destroyed over there, newest first. */
    public void close(ManagerSession session, Executor destroyers) {
        List<Entry<?>> values;
        synchronized (lock) {
            values = sessions.remove(session.ident());
        }
        if (values != null && !values.isEmpty()) {
            destroyers.execute(() -> values.forEach(Entry::destroy));
        }
    }

    /** A bundle leaves: its values are destroyed in all sessions, newest first. */
    public void release(Object owner) {
        List<Entry<?>> released = new ArrayList<>();
        Predicate<Entry<?>> theirs = entry -> entry.owner().equals(owner);
        synchronized (lock) {
            for (List<Entry<?>> values : sessions.values()) {
                values.stream().filter(theirs).forEach(released::add);
                if (!values.isEmpty()) {
                    values.removeIf(theirs);
                }
            }
        }
        released.forEach(Entry::destroy);
    }

    /** What is stored with that session, newest first. */
    public List<DatastoreInfo> shown(ManagerSession session) {
        synchronized (lock) {
            return values(session).stream()
                    .<DatastoreInfo>map(entry -> new Shown(
                            entry.type().name(), entry.uid(), entry.owner() instanceof Long bundle ? bundle : 0))
                    .toList();
        }
    }

    /** One value as an operator sees it. */
    private record Shown(String name, String uid, long owner) implements DatastoreInfo {}

    /** How many values a bundle has stored. */
    public long countOf(Object owner) {
        synchronized (lock) {
            return sessions.values().stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.owner().equals(owner))
                    .count();
        }
    }
}
