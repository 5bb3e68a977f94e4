package org.patchbay.core.transport;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.After;
import org.junit.Test;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.frontend.StreamHandle;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.testkit.AmiClient;
import org.patchbay.testkit.Await;

/** What an I/O thread does for the connections it looks after. */
public class MinaTransportTest {
    private static final ListenerSettings ANY_PORT = new ListenerSettings("127.0.0.1", 0);

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final ThreadFactory factory = task -> {
        Thread thread = new Thread(task, "transport-test");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    };
    private final List<MinaTransport> transports = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    @After
    public void close() {
        transports.forEach(MinaTransport::close);
        assertTrue(threads.stream().noneMatch(Thread::isAlive));
    }

    private MinaTransport serve(Function<Connection, StreamHandle> speaker) {
        MinaTransport transport =
                new MinaTransport(factory, factory, connection -> Optional.of(speaker.apply(connection)));
        transports.add(transport);
        return transport;
    }

    private static Socket connect(MinaListener listener) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(
                new InetSocketAddress("127.0.0.1", listener.bound().port()),
                Math.toIntExact(AmiClient.PATIENCE.toMillis()));
        socket.setSoTimeout(Math.toIntExact(AmiClient.PATIENCE.toMillis()));
        return socket;
    }

    private static String ask(Socket socket, String line) throws IOException {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
        return new String(socket.getInputStream().readNBytes(line.length()), StandardCharsets.ISO_8859_1);
    }

    /** Gives back what it gets. */
    private class Echo implements StreamHandle {
        private final Connection connection;
        private final ByteBuffer out = ByteBuffer.allocate(64);

        Echo(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void received(ByteBuffer bytes) {
            out.put(bytes);
            connection.outputReady();
        }

        @Override
        public void inputEnded() {
            connection.close();
        }

        @Override
        public int drainTo(ByteBuffer buffer) {
            int moved = out.flip().remaining();
            buffer.put(out);
            out.clear();
            return moved;
        }

        @Override
        public void closed() {
            closed.incrementAndGet();
        }
    }

    /** Sends numbers up to a limit, far more than the network takes at once. */
    private final class Counter extends Echo {
        static final int LAST = 2_000_000;

        private int next;

        Counter(Connection connection) {
            super(connection);
            connection.outputReady();
        }

        @Override
        public int drainTo(ByteBuffer buffer) {
            int start = buffer.position();
            while (next < LAST && buffer.remaining() >= Integer.BYTES) {
                buffer.putInt(next++);
            }
            return buffer.position() == start ? FINISHED : buffer.position() - start;
        }
    }

    @Test
    public void aSlowReaderGetsAllInOrderWhileOthersAreServed() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        MinaListener listener = serve(connection ->
                        connections.getAndIncrement() == 0 ? new Counter(connection) : new Echo(connection))
                .listen(ANY_PORT, Optional.empty());
        try (Socket slow = connect(listener);
                InputStream in = slow.getInputStream()) {
            int expected = 0;
            while (expected < Counter.LAST) {
                if (expected % 200_000 == 0) {
                    try (Socket other = connect(listener)) {
                        assertEquals("hello", ask(other, "hello"));
                    }
                }
                ByteBuffer numbers = ByteBuffer.wrap(in.readNBytes(40_000));
                while (numbers.hasRemaining()) {
                    assertEquals(expected++, numbers.getInt());
                }
            }
            assertEquals("finished, and closed", -1, in.read());
        }
    }

    @Test
    public void whoSendsLittleIsReadBeforeTheRestOfAFlood() throws Exception {
        CountDownLatch everybodyHasSent = new CountDownLatch(1);
        List<Character> pieces = new CopyOnWriteArrayList<>();
        AtomicInteger flooded = new AtomicInteger();
        MinaListener listener = serve(connection -> new Echo(connection) {
                    @Override
                    public void received(ByteBuffer bytes) {
                        char first = (char) bytes.get(bytes.position());
                        if (first == 'g') {
                            awaitGate(everybodyHasSent);
                        }
                        flooded.addAndGet(first == 'f' ? bytes.remaining() : 0);
                        pieces.add(first);
                        if (first == 'h') {
                            super.received(bytes);
                        }
                    }
                })
                .listen(ANY_PORT, Optional.empty());
        try (Socket gate = connect(listener);
                Socket flood = connect(listener);
                Socket small = connect(listener)) {
            for (Socket each : List.of(gate, flood, small)) {
                assertEquals("h", ask(each, "h"));
            }
            gate.getOutputStream().write('g');
            byte[] much = new byte[30_000];
            Arrays.fill(much, (byte) 'f');
            flood.getOutputStream().write(much);
            small.getOutputStream().write('s');
            everybodyHasSent.countDown();
            Await.await(AmiClient.PATIENCE, "all is read", () -> flooded.get() == much.length);
        }
        assertTrue("in several pieces", pieces.indexOf('f') < pieces.lastIndexOf('f'));
        assertTrue(pieces.toString(), pieces.indexOf('s') <= pieces.indexOf('f') + 1);
    }

    private static void awaitGate(CountDownLatch gate) {
        try {
            assertTrue(gate.await(AmiClient.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void whatIsUnreadAtTheEndDoesNotCostTheClientItsLastOutput() throws Exception {
        MinaListener listener = serve(connection -> new Echo(connection) {
                    private boolean said;

                    @Override
                    public void received(ByteBuffer bytes) {
                        connection.outputReady();
                    }

                    @Override
                    public int drainTo(ByteBuffer buffer) {
                        if (said) {
                            return FINISHED;
                        }
                        said = true;
                        buffer.put("Goodbye".getBytes(StandardCharsets.ISO_8859_1));
                        return "Goodbye".length();
                    }
                })
                .listen(ANY_PORT, Optional.empty());
        for (int i = 0; i < 100; i++) {
            try (Socket socket = connect(listener)) {
                socket.getOutputStream().write(new byte[20_000]);
                assertEquals(
                        "Goodbye", new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    public void whoIsOnlyJustConnectedIsNotResetByTheEndOfTheListener() throws Exception {
        for (int i = 0; i < 50; i++) {
            MinaListener listener = serve(Echo::new).listen(ANY_PORT, Optional.empty());
            try (Socket first = connect(listener);
                    Socket second = connect(listener)) {
                listener.close();
                assertEquals("lives on", ask(first, "lives on"));
                assertEquals("lives on", ask(second, "lives on"));
            }
        }
    }

    @Test
    public void anAddressIsFreeAsSoonAsItsListenerIsClosed() throws Exception {
        MinaTransport transport = serve(Echo::new);
        MinaListener listener = transport.listen(ANY_PORT, Optional.empty());
        for (int i = 0; i < 50; i++) {
            ListenerSettings address = listener.bound();
            try (Socket socket = connect(listener)) {
                assertEquals("stays", ask(socket, "stays"));
                listener.close();
                assertFalse(listener.open());
                assertEquals("lives on", ask(socket, "lives on"));
            }
            listener = transport.listen(address, Optional.empty());
        }
    }

    @Test
    public void aStrayInterruptionOfTheThreadEndsNothing() throws Exception {
        MinaListener listener = serve(connection -> new Echo(connection) {
                    @Override
                    public void received(ByteBuffer bytes) {
                        Thread.currentThread().interrupt();
                        super.received(bytes);
                    }
                })
                .listen(ANY_PORT, Optional.empty());
        try (Socket socket = connect(listener);
                Socket other = connect(listener)) {
            for (int i = 0; i < 10; i++) {
                assertEquals("still here", ask(socket, "still here"));
                assertEquals("and here", ask(other, "and here"));
            }
            Await.await(
                    AmiClient.PATIENCE,
                    "it waits again, and does not run round in circles",
                    () -> threads.stream().noneMatch(Thread::isInterrupted));
        }
    }

    @Test
    public void theEndOfTheTransportClosesConnectionsAndFreesAddresses() throws Exception {
        MinaTransport transport = serve(Echo::new);
        MinaListener listener = transport.listen(ANY_PORT, Optional.empty());
        try (Socket socket = connect(listener)) {
            assertEquals("hello", ask(socket, "hello"));
            ListenerSettings address = listener.bound();
            transport.close();
            assertEquals(-1, socket.getInputStream().read());
            assertEquals(
                    address, serve(Echo::new).listen(address, Optional.empty()).bound());
        }
        assertEquals(1, closed.get());
    }

    @Test
    public void connectionsAreSharedOutAmongTheThreads() throws Exception {
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        MinaTransport transport = new MinaTransport(
                3,
                factory,
                factory,
                connection -> Optional.of(new Listening() {
                    @Override
                    public void packet(AmiMessage message) {
                        readers.add(Thread.currentThread());
                    }

                    @Override
                    public void inputEnded() {
                        connection.close();
                    }
                }));
        transports.add(transport);
        MinaListener listener = transport.listen(ANY_PORT, Optional.empty());
        for (int i = 0; i < 6; i++) {
            try (Socket socket = connect(listener)) {
                socket.getOutputStream().write("Action: Ping\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                assertEquals(-1, socket.getInputStream().read());
            }
        }
        Await.await(AmiClient.PATIENCE, "all are seen off", () -> closed.get() == 6);
        assertEquals(threads, readers);
        assertEquals(3, readers.size());
    }

    /** A session that says nothing. */
    private abstract class Listening implements SessionHandle {
        @Override
        public void stirred() {
            // Nothing to prepare.
        }

        @Override
        public void settled() {
            // Nothing to answer.
        }

        @Override
        public void malformed(AmiMessage rest, PacketDefect defect) {
            packet(rest);
        }

        @Override
        public int drainTo(ByteBuffer buffer) {
            return 0;
        }

        @Override
        public void closed(String reason) {
            closed.incrementAndGet();
        }
    }
}
