package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.Listener;
import org.patchbay.api.frontend.StreamHandle;
import org.patchbay.api.frontend.TlsFiles;
import org.patchbay.api.session.Transport;
import org.patchbay.core.transport.CertificateFolder;
import org.patchbay.core.transport.Certificates;
import org.patchbay.testkit.AmiClient;
import org.patchbay.testkit.Await;

/** A bundle listens with the sockets, the threads and the TLS of the server. */
public class StreamListenerTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

    @ClassRule
    public static final CertificateFolder CERTIFICATES = new CertificateFolder();

    @Rule
    public final RunningManager manager = new RunningManager();

    private final AtomicInteger closed = new AtomicInteger();
    private BundleListeners listeners;

    @Before
    public void open() {
        listeners = new BundleListeners("com.acme.test", manager::core);
    }

    @After
    public void close() {
        listeners.deactivate();
    }

    /** Gives one line back, with the transport in front of it, and closes. */
    private final class Echo implements StreamHandle {
        private final Connection connection;
        private final StringBuilder line = new StringBuilder();
        private ByteBuffer out = ByteBuffer.allocate(0);

        Echo(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void received(ByteBuffer bytes) {
            line.append(StandardCharsets.ISO_8859_1.decode(bytes));
            if (line.indexOf("defect") >= 0) {
                throw new IllegalStateException("a defect, as asked for");
            }
            if (line.indexOf("\n") >= 0) {
                out = ByteBuffer.wrap((connection.transport() + " " + line).getBytes(StandardCharsets.ISO_8859_1));
                connection.outputReady();
            }
        }

        @Override
        public void inputEnded() {
            received(ByteBuffer.wrap("(end)\n".getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Override
        public int drainTo(ByteBuffer buffer) {
            int moved = 0;
            while (out.hasRemaining() && buffer.hasRemaining()) {
                buffer.put(out.get());
                moved++;
            }
            return moved == 0 && out.limit() > 0 ? FINISHED : moved;
        }

        @Override
        public void closed() {
            closed.incrementAndGet();
        }
    }

    private Listener listen(Optional<TlsFiles> tls) throws IOException {
        return listeners.open(ANY_PORT, tls, connection -> Optional.of(new Echo(connection)));
    }

    private static Socket connect(Listener listener) throws IOException {
        Socket socket = new Socket("127.0.0.1", listener.address().getPort());
        socket.setSoTimeout(Math.toIntExact(AmiClient.PATIENCE.toMillis()));
        return socket;
    }

    private static String all(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread -> thread.getName().startsWith("ami-stream")
                        || thread.getName().startsWith("ami-accept"))
                .count();
    }

    @Test
    public void bytesGoInAndComeOutUntilItIsFinished() throws Exception {
        Listener listener = listen(Optional.empty());
        try (Socket socket = connect(listener)) {
            socket.getOutputStream().write("hel".getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write("lo\n".getBytes(StandardCharsets.ISO_8859_1));
            assertEquals("TCP hello\n", all(socket));
        }
        Await.await(AmiClient.PATIENCE, "it is told", () -> closed.get() == 1);
    }

    @Test
    public void theEndOfTheInputIsToldAndCanBeAnswered() throws Exception {
        try (Socket socket = connect(listen(Optional.empty()))) {
            socket.getOutputStream().write('x');
            socket.shutdownOutput();
            assertEquals("TCP x(end)\n", all(socket));
        }
    }

    @Test
    public void tlsIsNotSeenByTheProtocol() throws Exception {
        Certificates certificate = CERTIFICATES.get("stream", "EC");
        Files.writeString(manager.directory().resolve("http.pem"), certificate.certificate() + certificate.key());
        Listener listener = listen(Optional.of(TlsFiles.of("http.pem", "http.pem", "http.conf:3")));
        try (TlsClient client =
                TlsClient.connect(listener.address().getPort(), Certificates.client(List.of(certificate), List.of()))) {
            client.send("hello");
            assertTrue(client.takeUntil("hello").startsWith(Transport.TLS.name()));
        }
    }

    @Test
    public void aFileThatCannotBeUsedIsToldWithItsOrigin() {
        IOException refused = assertThrows(
                IOException.class, () -> listen(Optional.of(TlsFiles.of("none.pem", "none.pem", "http.conf:3"))));
        assertTrue(refused.getMessage(), refused.getMessage().startsWith("http.conf:3"));
    }

    @Test
    public void aPortThatIsTakenIsTold() throws Exception {
        Listener first = listen(Optional.empty());
        IOException refused = assertThrows(
                IOException.class,
                () -> listeners.open(first.address(), Optional.empty(), connection -> Optional.empty()));
        assertTrue(refused.getMessage(), refused.getMessage().endsWith("is taken by another program"));
    }

    @Test
    public void whoIsRefusedHearsNothing() throws Exception {
        Listener listener = listeners.open(ANY_PORT, Optional.empty(), connection -> Optional.empty());
        try (Socket socket = connect(listener)) {
            assertEquals("", all(socket));
        }
    }

    @Test
    public void aDefectCostsItsConnectionAndNoOther() throws Exception {
        Listener listener = listen(Optional.empty());
        try (Socket bad = connect(listener);
                Socket good = connect(listener)) {
            bad.getOutputStream().write("defect\n".getBytes(StandardCharsets.ISO_8859_1));
            assertEquals("", all(bad));
            good.getOutputStream().write("well\n".getBytes(StandardCharsets.ISO_8859_1));
            assertEquals("TCP well\n", all(good));
        }
    }

    @Test
    public void nothingIsLeftWhenTheBundleLeaves() throws Exception {
        long before = threads();
        Listener listener = listen(Optional.empty());
        try (Socket socket = connect(listener)) {
            socket.getOutputStream().write('x');
            listeners.deactivate();
            assertEquals("", all(socket));
        }
        Await.await(AmiClient.PATIENCE, "its threads are gone", () -> threads() == before);
        assertThrows(IOException.class, () -> connect(listener).close());
        assertEquals(1, closed.get());
    }
}
