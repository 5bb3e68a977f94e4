package org.patchbay.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.SessionAcceptor;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.message.Ami;
import org.patchbay.api.wire.PacketWriter;
import org.patchbay.core.settings.GeneralSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sessions there are. Makes them for connections, ends those that do not log in or do not read. */
public final class SessionTable implements SessionAcceptor {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTable.class);

    private static final byte[] GREETING =
            new PacketWriter().line("Asterisk Call Manager/" + Ami.VERSION).take();

    /** A session and its number in the order of arrival. */
    private record Row(long number, Session session) {}

    private final ConcurrentHashMap<Long, Row> rows = new ConcurrentHashMap<>();
    private final IdentSource idents = new IdentSource();
    private final AtomicLong arrivals = new AtomicLong();
    private final AtomicInteger strangers = new AtomicInteger();
    private final AtomicLong overruns = new AtomicLong();
    private final AtomicLong stalls = new AtomicLong();
    private final AtomicLong lateLogins = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final AtomicLong sentBefore = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final SessionContext context;
    private final Supplier<GeneralSettings> settings;
    private volatile boolean closed;

    /**
     * An empty table.
     *
     * @param context what all sessions share; its watch is told after this table
     * @param settings the limits for connections that are not logged in, as they are at the moment
     */
    public SessionTable(SessionContext context, Supplier<GeneralSettings> settings) {
        this.context = new SessionContext(
                context.stream(),
                context.handler(),
                context.workers(),
                context.rows(),
                context.limits(),
                new Books(context.watch()));
        this.settings = settings;
    }

    @Override
    public Optional<SessionHandle> accept(Connection connection) {
        if (closed || strangers.incrementAndGet() > settings.get().authLimit()) {
            strangers.decrementAndGet();
            turnedAway.incrementAndGet();
            LOG.debug("connection from {} refused: authlimit", connection.remoteAddress());
            return Optional.empty();
        }
        Session session = enter(new Session(idents.next(), connection, context, new SessionState.Greeted(), false));
        session.write(GREETING);
        return Optional.of(new Door(session));
    }

    private Session enter(Session session) {
        rows.put(session.ident(), new Row(arrivals.incrementAndGet(), session));
        context.watch().opened(session);
        return session;
    }

    /** A session without a client, with all rights, that is in no table and sees no event. */
    public SessionHandle internal(Connection connection) {
        return new Door(new Session(idents.next(), connection, context, new SessionState.Internal(), false));
    }

    /**
     * A session and the side of it that its transport sees.
     *
     * @param session the session
     * @param handle takes its requests
     */
    public record Opened(Session session, SessionHandle handle) {}

    /**
     * A session that is asked from time to time. It is no connection that may yet log in, so no limit of those holds for
     * it; nothing if the server is about to stop.
     */
    public Optional<Opened> polled(Connection connection) {
        if (closed) {
            return Optional.empty();
        }
        Session session = new Session(idents.next(), connection, context, new SessionState.Greeted(), true);
        session.noLongerStranger();
        return Optional.of(new Opened(enter(session), new Door(session)));
    }

    /** All sessions in the order in which they came. */
    public List<Session> sessions() {
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingLong(Row::number));
        return sorted.stream().map(Row::session).toList();
    }

    /** The session of that number. */
    public Optional<Session> find(long ident) {
        return Optional.ofNullable(rows.get(ident)).map(Row::session);
    }

    /** Whether a session uses that name, in any case. */
    public boolean inUse(String name) {
        return all().stream().anyMatch(row -> row.session().account().equalsIgnoreCase(name));
    }

    /** Sessions that were ended because they did not read fast enough. */
    public long overruns() {
        return overruns.get();
    }

    /** Those of them that took no output at all. */
    public long stalls() {
        return stalls.get();
    }

    /** Connections that were ended because they did not log in in time. */
    public long lateLogins() {
        return lateLogins.get();
    }

    /** Connections that were not let in, since too many were not logged in. */
    public long turnedAway() {
        return turnedAway.get();
    }

    /** The events that all sessions were sent, those that are over included. Never less than before. */
    public long sentEvents() {
        long now = sentBefore.get();
        for (Row row : all()) {
            now += row.session().sentEvents();
        }
        // A session that is just leaving may have been in neither of them.
        return sent.accumulateAndGet(now, Math::max);
    }

    private Collection<Row> all() {
        return rows.values();
    }

    /** Ends who has not logged in in time, and who does not read. Called by the timer, again and again. */
    public void checkTimeouts(Duration betweenLooks) {
        Duration authTimeout = settings.get().authTimeout();
        Instant latest = Instant.now().minus(authTimeout);
        for (Row row : all()) {
            Session session = row.session();
            if (session.strangerSince(latest)) {
                lateLogins.incrementAndGet();
                session.end("it did not log in within " + authTimeout.toSeconds() + " s");
            } else if (session.stalled(betweenLooks)) {
                stalls.incrementAndGet();
                session.endSlow(
                        "it took no output for " + session.writeTimeout().toMillis() + " ms");
            }
        }
    }

    /** Ends all sessions once what is due has been sent; nobody is let in any more. */
    public void finishAll(String reason) {
        closed = true;
        all().forEach(row -> row.session().finishWithEvents(reason));
    }

    /** Ends all sessions that are left. */
    public void endAll(String reason) {
        closed = true;
        all().forEach(row -> row.session().end(reason));
    }

    /** Whether there is nobody. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Keeps the table and the count of strangers right, then tells the next one. */
    private final class Books implements SessionWatch {
        private final SessionWatch next;

        Books(SessionWatch next) {
            this.next = next;
        }

        @Override
        public void opened(Session session) {
            next.opened(session);
        }

        @Override
        public void authenticated(Session session) {
            countOut(session);
            next.authenticated(session);
        }

        private void countOut(Session session) {
            if (session.noLongerStranger()) {
                strangers.decrementAndGet();
            }
        }

        @Override
        public void slow(Session session, String reason) {
            overruns.incrementAndGet();
            next.slow(session, reason);
        }

        @Override
        public void closing(Session session) {
            countOut(session);
            next.closing(session);
        }

        @Override
        public void closed(Session session, String reason) {
            if (rows.remove(session.ident()) != null) {
                sentBefore.addAndGet(session.sentEvents());
                next.closed(session, reason);
            }
        }
    }
}
