package org.patchbay.http;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.frontend.Listener;
import org.patchbay.api.frontend.Listeners;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.frontend.StreamHandle;
import org.patchbay.api.frontend.StreamProtocol;
import org.patchbay.api.frontend.TlsFiles;
import org.patchbay.api.session.Transport;
import org.patchbay.http.session.SessionRules;

/** The pages follow {@code http.conf} and the manager's switch. */
public class HttpServerTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Open> open = new ArrayList<>();
    private final AtomicBoolean webEnabled = new AtomicBoolean(true);
    private int taken = -1;
    private HttpServer server;

    /** A listener that nobody connects to. */
    private final class Open implements Listener {
        private final InetSocketAddress address;
        private final boolean tls;
        private final StreamProtocol protocol;

        Open(InetSocketAddress address, boolean tls, StreamProtocol protocol) {
            this.address = address;
            this.tls = tls;
            this.protocol = protocol;
        }

        @Override
        public InetSocketAddress address() {
            return address;
        }

        @Override
        public void close() {
            open.remove(this);
        }

        @Override
        public String toString() {
            return address.getHostString() + ":" + address.getPort() + (tls ? " TLS" : "");
        }
    }

    /** Nobody gets a session. */
    private static final class NoSessions implements RequestSessions {
        @Override
        public RequestSession open(Transport transport, InetSocketAddress client) {
            throw new IllegalStateException("no session is wanted here");
        }

        @Override
        public Optional<RequestSession> openAs(String account, Transport transport, InetSocketAddress client) {
            throw new UnsupportedOperationException("Nobody logs in without a secret over HTTP");
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(60);
        }
    }

    private Listener listen(InetSocketAddress address, Optional<TlsFiles> tls, StreamProtocol protocol)
            throws IOException {
        if (address.getPort() == taken) {
            throw new IOException("port " + taken + " is taken by another program");
        }
        Open listener = new Open(address, tls.isPresent(), protocol);
        open.add(listener);
        return listener;
    }

    @Before
    public void make() {
        Listeners listeners = this::listen;
        server = new HttpServer(
                new Surroundings(
                        listeners,
                        new NoSessions(),
                        webEnabled::get,
                        folder.getRoot().toPath(),
                        new Surroundings.Identity("Asterisk/test", "asterisk")),
                SessionRules.DEFAULTS,
                new SettableClock());
    }

    @After
    public void close() {
        server.close();
    }

    private void conf(String... lines) throws IOException {
        Files.writeString(folder.getRoot().toPath().resolve("http.conf"), "[general]\n" + String.join("\n", lines));
        server.reload();
    }

    private String listening() {
        return open.toString();
    }

    private static long timers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().equals("ami-http-timer"))
                .count();
    }

    private String get(String path) {
        StreamHandle handle = open.get(0).protocol.accept(new FakeConnection()).orElseThrow();
        handle.received(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1)));
        ByteBuffer answer = ByteBuffer.allocate(10_000);
        handle.drainTo(answer);
        handle.closed();
        return StandardCharsets.ISO_8859_1.decode(answer.flip()).toString();
    }

    @Test
    public void hasNeitherASocketNorAThreadUntilItIsEnabled() throws Exception {
        server.reload();
        conf("bindaddr = 127.0.0.1");
        assertEquals("[]", listening());
        assertEquals(0, timers());
        conf("bindaddr = 127.0.0.1", "enabled = yes");
        assertEquals("[127.0.0.1:8088]", listening());
        assertEquals(1, timers());
        server.close();
        assertEquals("[]", listening());
    }

    @Test
    public void aReloadOpensWhatIsNewAndClosesWhatIsOld() throws Exception {
        conf("bindaddr = 127.0.0.1", "enabled = yes");
        Open first = open.get(0);
        conf("bindaddr = 127.0.0.1", "enabled = yes", "prefix = x");
        assertEquals(List.of(first), open);
        conf("bindaddr = 127.0.0.1", "bindport = 9000", "enabled = yes", "tlsenable = yes");
        assertEquals("[127.0.0.1:9000, 127.0.0.1:8089 TLS]", listening());
        conf("bindaddr = 127.0.0.1");
        assertEquals("[]", listening());
    }

    @Test
    public void aReloadThatCannotBeDoneChangesNothing() throws Exception {
        conf("bindaddr = 127.0.0.1", "enabled = yes", "redirect = /old /there");
        taken = 9000;
        conf("bindaddr = 127.0.0.1", "bindport = 9000", "enabled = yes");
        assertEquals("[127.0.0.1:8088]", listening());
        assertTrue(get("/old").startsWith("HTTP/1.1 302"));
        conf("bindaddr = 127.0.0.1", "enabled = yes", "[broken");
        assertTrue(get("/old").startsWith("HTTP/1.1 302"));
    }

    @Test
    public void aRenewedCertificateIsServed() throws Exception {
        Files.writeString(folder.getRoot().toPath().resolve("asterisk.pem"), "one");
        String[] lines = {"bindaddr = 127.0.0.1", "enabled = yes", "tlsenable = yes"};
        conf(lines);
        List<Open> before = List.copyOf(open);
        conf(lines);
        assertEquals(before, open);
        Files.writeString(folder.getRoot().toPath().resolve("asterisk.pem"), "two");
        conf(lines);
        assertEquals(before.get(0), open.get(0));
        assertFalse(open.contains(before.get(1)));
        assertEquals("[127.0.0.1:8088, 127.0.0.1:8089 TLS]", listening());
    }

    @Test
    public void thePagesGoWithTheManagersSwitchAtOnce() throws Exception {
        conf("bindaddr = 127.0.0.1", "enabled = yes");
        assertTrue(get("/arawman").startsWith("HTTP/1.1 401"));
        webEnabled.set(false);
        assertTrue(get("/arawman").startsWith("HTTP/1.1 404"));
        assertTrue(get("/rawman").startsWith("HTTP/1.1 404"));
        assertTrue(get("/httpstatus").startsWith("HTTP/1.1 200"));
    }

    @Test
    public void pathsMatchWithoutCaseAndNothingStandsBelowThem() throws Exception {
        conf("bindaddr = 127.0.0.1", "enabled = yes", "prefix = asterisk", "redirect = / /asterisk/httpstatus");
        for (String path : new String[] {"/asterisk/arawman", "/Asterisk/ARawMan/", "/asterisk/araw%6dan?x"}) {
            assertTrue(path, get(path).startsWith("HTTP/1.1 401"));
        }
        for (String path : new String[] {
            "/arawman",
            "/asteriskarawman",
            "/asterisk/arawman//",
            "/asterisk/arawman/x",
            "asterisk/arawman",
            "/asterisk/page",
            "/asterisk",
            "http://x/asterisk/arawman",
            "/asterisk/../asterisk/arawman"
        }) {
            assertTrue(path, get(path).startsWith("HTTP/1.1 404"));
        }
        assertTrue(get("/").contains("\r\nLocation: /asterisk/httpstatus\r\n"));
        assertTrue(get("/?x").startsWith("HTTP/1.1 302"));
    }

    @Test
    public void aParameterThatForgesALineIsABadRequest() throws Exception {
        conf("bindaddr = 127.0.0.1", "enabled = yes");
        assertTrue(get("/rawman?action=ping%0d%0aX:+y").startsWith("HTTP/1.1 400"));
    }

    @Test
    public void noMoreConnectionsThanTheLimit() throws Exception {
        conf("bindaddr = 127.0.0.1", "enabled = yes", "sessionlimit = 1");
        StreamHandle first = open.get(0).protocol.accept(new FakeConnection()).orElseThrow();
        assertTrue(open.get(0).protocol.accept(new FakeConnection()).isEmpty());
        first.closed();
        assertTrue(open.get(0).protocol.accept(new FakeConnection()).isPresent());
    }
}
