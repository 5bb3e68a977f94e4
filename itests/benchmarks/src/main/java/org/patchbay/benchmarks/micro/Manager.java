package org.patchbay.benchmarks.micro;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.account.LoginThrottle;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.CallWatch;
import org.patchbay.core.action.Dispatcher;
import org.patchbay.core.action.InFlight;
import org.patchbay.core.audit.AuditDesk;
import org.patchbay.core.audit.LoginNews;
import org.patchbay.core.audit.SecurityEvents;
import org.patchbay.core.builtin.Filter;
import org.patchbay.core.builtin.ListCommands;
import org.patchbay.core.builtin.Login;
import org.patchbay.core.builtin.Ping;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.session.OneByOne;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.SessionContext;
import org.patchbay.core.session.SessionTable;
import org.patchbay.core.session.SessionWatch;
import org.patchbay.core.session.Timeouts;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.CommandRules;
import org.patchbay.core.settings.GeneralSettings;
import org.patchbay.core.settings.LimitSettings;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.settings.ManagerSettings;
import org.patchbay.core.settings.ThrottleSettings;
import org.patchbay.core.settings.TlsSettings;

/** The parts of a manager, put together without OSGi and without a network. Everything runs on the calling thread. */
final class Manager implements AutoCloseable {
    private static final Duration LONG = Duration.ofHours(1);
    private static final TlsSettings.Line NO_FILE = new TlsSettings.Line("", "");
    private static final GeneralSettings GENERAL = new GeneralSettings(
            true,
            false,
            "127.0.0.1",
            5038,
            true,
            false,
            false,
            false,
            false,
            LONG,
            LONG,
            Integer.MAX_VALUE,
            List.of(),
            new TlsSettings(
                    false,
                    new ListenerSettings("127.0.0.1", TlsSettings.DEFAULT_PORT),
                    NO_FILE,
                    NO_FILE,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    TlsSettings.ClientCertificates.NONE),
            CommandRules.DEFAULT);
    private static final AccountSettings ACCOUNT = new AccountSettings(
            "bench",
            Optional.of("benchpw"),
            Optional.empty(),
            Privileges.ALL,
            Privileges.ALL,
            List.of(),
            false,
            LONG,
            List.of(),
            List.of(),
            CommandRules.DEFAULT);
    private static final LimitSettings LIMITS =
            new LimitSettings(1, 2, 256, 256 * 1024, Integer.MAX_VALUE, Long.MAX_VALUE, LONG);

    private final Timeouts timeouts = new Timeouts(task -> {
        Thread thread = new Thread(task, "bench-timer");
        thread.setDaemon(true);
        return thread;
    });
    private final EventStream stream = new EventStream();
    private final SessionTable sessions;

    Manager() {
        ActionTable actions = new ActionTable();
        AuditDesk audit = new AuditDesk(Runnable::run, Runnable::run, Duration.ZERO);
        Dispatcher dispatcher = new Dispatcher(
                actions, new InFlight(Duration.ZERO, new CallWatch(audit)), Runnable::run, timeouts, name -> false);
        sessions = new SessionTable(
                new SessionContext(
                        stream, dispatcher, Runnable::run, new OneByOne(Runnable::run), LIMITS, new Nobody()),
                () -> GENERAL);
        AccountBook book = AccountBook.of(new ManagerSettings(GENERAL, List.of(ACCOUNT), Map.of()), warning -> {});
        LoginThrottle throttle = new LoginThrottle(ThrottleSettings.DEFAULTS, Clock.systemUTC());
        SecurityEvents silent = new SecurityEvents(false, stream::publish, Runnable::run, Clock.systemUTC());
        LoginNews news = new LoginNews(throttle, audit, silent);
        List.<BuiltIn>of(
                        new Login(() -> book, news, timeouts, Runnable::run, () -> true),
                        new Ping(),
                        new Filter(),
                        new ListCommands(actions))
                .forEach(action -> actions.add(action.entry()));
    }

    EventStream stream() {
        return stream;
    }

    /** A session that is logged in with that event mask; what it was sent so far is taken away. */
    Client login(String events) {
        Client client = new Client(sessions.accept(new OpenEnd()).orElseThrow());
        String said = client.converse("Action: Login\r\nUsername: bench\r\nSecret: benchpw\r\nEvents: " + events);
        if (!said.contains("Authentication accepted")) {
            throw new IllegalStateException("The log-on failed: " + said);
        }
        return client;
    }

    @Override
    public void close() {
        sessions.endAll("the benchmark is over");
        timeouts.close();
    }

    /** The other end of a session: bytes in, bytes out. */
    static final class Client {
        private final SessionHandle session;
        private final PacketReader reader = new PacketReader(WireLimits.AMI);
        private final ByteBuffer output = ByteBuffer.allocateDirect(65_536);

        Client(SessionHandle session) {
            this.session = session;
        }

        /** Hands bytes in as a transport does after one read. */
        void feed(ByteBuffer bytes) {
            session.stirred();
            reader.feed(bytes, session);
            session.settled();
        }

        /** Takes everything out as a transport does; how many bytes. */
        long drain() {
            long bytes = 0;
            int moved;
            do {
                output.clear();
                moved = session.drainTo(output);
                bytes += Math.max(0, moved);
            } while (moved > 0);
            return bytes;
        }

        /** Sends a request; all that comes back. */
        String converse(String request) {
            feed(ByteBuffer.wrap((request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1)));
            output.clear();
            session.drainTo(output);
            return StandardCharsets.ISO_8859_1.decode(output.flip()).toString();
        }
    }

    /** Nobody wants to know. */
    private static final class Nobody implements SessionWatch {
        @Override
        public void opened(Session session) {}

        @Override
        public void authenticated(Session session) {}

        @Override
        public void slow(Session session, String reason) {}

        @Override
        public void closing(Session session) {}

        @Override
        public void closed(Session session, String reason) {}
    }
}
