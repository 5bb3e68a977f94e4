package org.patchbay.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.patchbay.api.session.DatastoreType;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.SessionDatastores;

/**
 * Stores values with sessions as the server does, for one bundle. {@link #endSession} and {@link #stopBundle} are the
 * two moments in which the server destroys values; a test calls them itself.
 *
 * <p><b>Threads.</b> Any. Destroyers run on the thread that ends the session or the bundle, without a lock held.
 */
public final class FakeDatastores implements SessionDatastores {
    private record Entry<T>(ManagerSession session, DatastoreType<T> type, String uid, T value) {
        void destroy() {
            type.destroy(value);
        }
    }

    /** Guards entries, ended and stopped together: a value is either stored or refused, never lost in between. */
    private final Object lock = new Object();

    /** Newest first. */
    private final Deque<Entry<?>> entries = new ArrayDeque<>();

    private final Set<ManagerSession> ended = new HashSet<>();
    private boolean stopped;

    /** Datastores of a bundle that runs, without any value. */
    public FakeDatastores() {}

    @Override
    public <T> void add(ManagerSession session, DatastoreType<T> type, String uid, T value) {
        Entry<T> entry = new Entry<>(
                Objects.requireNonNull(session, "session"),
                Objects.requireNonNull(type, "type"),
                Objects.requireNonNull(uid, "uid"),
                type.valueClass().cast(Objects.requireNonNull(value, "value")));
        boolean tooLate;
        synchronized (lock) {
            tooLate = ended.contains(session);
            if (!tooLate) {
                requireRoom(session);
                entries.addFirst(entry);
            }
        }
        if (tooLate) {
            entry.destroy();
            throw new IllegalStateException("The session is over");
        }
    }

    private void requireRoom(ManagerSession session) {
        if (stopped) {
            throw new IllegalStateException("The bundle is stopping");
        }
        if (entries.stream().filter(entry -> entry.session() == session).count() >= MAX_PER_SESSION) {
            throw new IllegalStateException("A session has at most " + MAX_PER_SESSION + " values");
        }
    }

    @Override
    public <T> Optional<T> find(ManagerSession session, DatastoreType<T> type, String uid) {
        Objects.requireNonNull(uid, "uid");
        return newest(session, type, entry -> !uid.isEmpty() && entry.uid().equalsIgnoreCase(uid));
    }

    @Override
    public <T> Optional<T> find(ManagerSession session, DatastoreType<T> type) {
        return newest(session, type, entry -> true);
    }

    private <T> Optional<T> newest(ManagerSession session, DatastoreType<T> type, Predicate<Entry<?>> wanted) {
        synchronized (lock) {
            return entries.stream()
                    .filter(entry -> entry.session() == session && entry.type() == type && wanted.test(entry))
                    .findFirst()
                    .map(entry -> type.valueClass().cast(entry.value()));
        }
    }

    @Override
    public <T> boolean remove(ManagerSession session, DatastoreType<T> type, String uid) {
        Objects.requireNonNull(uid, "uid");
        synchronized (lock) {
            Iterator<Entry<?>> newestFirst = entries.iterator();
            while (newestFirst.hasNext()) {
                Entry<?> entry = newestFirst.next();
                if (entry.session() == session
                        && entry.type() == type
                        && entry.uid().equalsIgnoreCase(uid)) {
                    newestFirst.remove();
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Ends a session: its values are destroyed, newest first, and no further ones are taken.
     *
     * @param session the session; a {@link FakeSession} is {@linkplain FakeSession#end() ended}
     */
    public void endSession(ManagerSession session) {
        if (session instanceof FakeSession fake) {
            fake.end();
        }
        synchronized (lock) {
            ended.add(session);
        }
        destroy(entry -> entry.session() == session);
    }

    /** Stops the bundle: all its values are destroyed, newest first, and no further ones are taken. */
    public void stopBundle() {
        synchronized (lock) {
            stopped = true;
        }
        destroy(entry -> true);
    }

    /**
     * How many values are stored with a session.
     *
     * @param session the session
     * @return a number of values
     */
    public int size(ManagerSession session) {
        synchronized (lock) {
            return (int)
                    entries.stream().filter(entry -> entry.session() == session).count();
        }
    }

    private void destroy(Predicate<Entry<?>> wanted) {
        Deque<Entry<?>> goners = new ArrayDeque<>();
        synchronized (lock) {
            entries.stream().filter(wanted).forEach(goners::addLast);
            entries.removeIf(wanted);
        }
        goners.forEach(Entry::destroy);
    }
}
