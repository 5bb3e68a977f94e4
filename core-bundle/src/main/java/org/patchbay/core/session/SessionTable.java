package org.patchbay.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final ConcurrentHashMap<Long, Session> rows = new ConcurrentHashMap<>();

    /** Those that have not logged in, and are not about to end; authlimit keeps them few. */
    private final Set<Session> strangers = ConcurrentHashMap.newKeySet();

    /** Their number, and of those that are just let in. */
    private final AtomicInteger strangersIn = new AtomicInteger();

    private final StallWatch stallWatch = new StallWatch();
    private final IdentSource idents = new IdentSource();
    private final AtomicLong arrivals = new AtomicLong();
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
        if (closed || strangersIn.incrementAndGet() > settings.get().authLimit()) {
            strangersIn.decrementAndGet();
            turnedAway.incrementAndGet();
            LOG.debug("connection from {} refused: authlimit", connection.remoteAddress());
            return Optional.empty();
        }
        Session session = greeted(connection, false);
        strangers.add(session);
        enter(session);
        session.write(GREETING);
        return Optional.of(new Door(session));
    }

    private Session greeted(Connection connection, boolean polled) {
        return new Session(
                idents.next(), arrivals.incrementAndGet(), connection, context, new SessionState.Greeted(), polled);
    }

    private void enter(Session session) {
        rows.put(session.ident(), session);
        context.watch().opened(session);
    }

    /** A session without a client, with all rights, that is in no table and sees no event. */
    public SessionHandle internal(Connection connection) {
        return new Door(new Session(idents.next(), 0, connection, context, new SessionState.Internal(), false));
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
        Session session = greeted(connection, true);
        enter(session);
        return Optional.of(new Opened(session, new Door(session)));
    }

    /** All sessions in the order in which they came. */
    public List<Session> sessions() {
        List<Session> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingLong(Session::arrival));
        return List.copyOf(sorted);
    }

    /** The session of that number. */
    public Optional<Session> find(long ident) {
        return Optional.ofNullable(rows.get(ident));
    }

    /** Whether a session uses that name, in any case. */
    public boolean inUse(String name) {
        return all().stream().anyMatch(session -> session.account().equalsIgnoreCase(name));
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
        for (Session session : all()) {
            now += session.sentEvents();
        }
        // A session that is just leaving may have been in neither of them.
        return sent.accumulateAndGet(now, Math::max);
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    private Collection<Session> all() {
        return rows.values();
    }

    /** Ends who has not logged in in time, and who does not read. Called by the timer, again and again. */
    public void checkTimeouts(Duration betweenLooks) {
        endStrangers(settings.get().authTimeout());
        stallWatch.look(all(), betweenLooks, session -> {
            stalls.incrementAndGet();
            session.endSlow("it took no output for " + session.writeTimeout().toMillis() + " ms");
        });
    }

    private void endStrangers(Duration authTimeout) {
        Instant latest = Instant.now().minus(authTimeout);
        for (Session session : strangers) {
            if (session.since().isBefore(latest)) {
                lateLogins.incrementAndGet();
                session.end("it did not log in within " + authTimeout.toSeconds() + " s");
            }
        }
    }

    /** Ends all sessions once what is due has been sent; nobody is let in any more. */
    public void finishAll(String reason) {
        closed = true;
        all().forEach(session -> session.finishWithEvents(reason));
    }

    /** Ends all sessions that are left. */
    public void endAll(String reason) {
        closed = true;
        all().forEach(session -> session.end(reason));
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
            if (strangers.remove(session)) {
                strangersIn.decrementAndGet();
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
