package org.patchbay.core.component;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.session.SessionListener;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.hook.Serial;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.SessionWatch;
import org.patchbay.core.store.DatastoreTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what becomes of sessions: to the datastores, to the log, and, one after the other, to each listener. */
final class SessionNews implements SessionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SessionNews.class);

    /** A listener and its queue, so that a slow one delays nobody. */
    private record Subscriber(SessionListener listener, Serial queue) {
        void tell(Consumer<SessionListener> news) {
            queue.execute(() -> {
                try {
                    news.accept(listener);
                } catch (Exception | LinkageError | AssertionError defect) {
                    LOG.error("a session listener failed", defect);
                }
            });
        }
    }

    private final CopyOnWriteArrayList<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final DatastoreTable datastores;
    private final EventStream stream;
    private final Executor workers;

    SessionNews(DatastoreTable datastores, EventStream stream, Executor workers) {
        this.datastores = datastores;
        this.stream = stream;
        this.workers = workers;
    }

    void add(SessionListener listener) {
        subscribers.add(new Subscriber(listener, new Serial(workers)));
    }

    void remove(SessionListener listener) {
        subscribers.removeIf(subscriber -> subscriber.listener() == listener);
    }

    @Override
    public void opened(Session session) {
        datastores.open(session);
        subscribers.forEach(subscriber -> subscriber.tell(listener -> listener.opened(session)));
    }

    @Override
    public void authenticated(Session session) {
        subscribers.forEach(subscriber -> subscriber.tell(listener -> listener.authenticated(session)));
    }

    @Override
    public void slow(Session session, String reason) {
        LOG.warn("{} is ended: {}", session, reason);
        AmiEvent event = AmiEvent.of("SlowReader", EventCategory.SYSTEM)
                .with("Account", session.account())
                .with("Address", session.remoteAddress())
                .with("Lag", session.lag())
                .with("Reason", reason);
        // Not here: this may be a publisher in the middle of its sweep.
        workers.execute(() -> stream.publish(event));
    }

    @Override
    public void closing(Session session) {}

    @Override
    public void closed(Session session, String reason) {
        LOG.debug("{} is over: {}", session, reason);
        // Destroyers are foreign code, and this may be an I/O thread.
        datastores.close(session, workers);
        subscribers.forEach(subscriber -> subscriber.tell(listener -> listener.closed(session, reason)));
    }
}
