package org.patchbay.core.component;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.session.Transport;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;
import org.patchbay.core.session.SessionTable;
import org.patchbay.testkit.Await;

/** A connection without a network: bytes go in, bytes come out, and a test decides when the client reads. */
final class Line implements Connection {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PacketReader reader = new PacketReader(WireLimits.AMI);
    private final StringBuilder received = new StringBuilder();
    private final Object lock = new Object();
    private final int window;
    private SessionHandle session;
    private boolean reading = true;
    private boolean paused;
    private boolean closed;
    private boolean draining;
    private boolean again;
    private long written;
    private Runnable beforePause = () -> {};

    private Line(int window) {
        this.window = window;
    }

    /** A line to a new session, with the greeting taken. */
    static Line to(SessionTable sessions) {
        Line line = connect(sessions, 64 * 1024).orElseThrow();
        line.expect("Asterisk Call Manager/1.3\r\n");
        return line;
    }

    /** A line whose network takes so many bytes at a time; nothing if it is refused. */
    static Optional<Line> connect(SessionTable sessions, int window) {
        Line line = new Line(window);
        Optional<SessionHandle> handle = sessions.accept(line);
        handle.ifPresent(line::open);
        return handle.map(accepted -> line);
    }

    private void open(SessionHandle handle) {
        synchronized (lock) {
            session = handle;
        }
        drain();
    }

    /** Sends these characters in one piece. */
    Line send(String text) {
        session.stirred();
        reader.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)), session);
        session.settled();
        return this;
    }

    /** Sends a message: lines, and the empty one. */
    Line message(String... lines) {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    void endInput() {
        session.inputEnded();
    }

    /** The connection breaks. */
    void hangUp() {
        synchronized (lock) {
            closed = true;
        }
        session.closed("hung up");
    }

    /** The client reads no more. */
    void stopReading() {
        synchronized (lock) {
            reading = false;
        }
    }

    /** The client reads again. */
    void readAgain() {
        synchronized (lock) {
            reading = true;
        }
        drain();
    }

    /** Waits until exactly that has come, and takes it. */
    void expect(String text) {
        expectUntil(text);
        synchronized (lock) {
            String head = received.substring(0, Math.min(text.length(), received.length()));
            if (!head.equals(text)) {
                throw new AssertionError("expected\n" + text + "\nbut got\n" + received);
            }
            received.delete(0, text.length());
        }
    }

    private void expectUntil(String text) {
        Await.await(PATIENCE, () -> text + "has come; so far\n" + taken(), () -> taken().length() >= text.length());
    }

    /** Waits until something with that text in it has come, and takes all there is. */
    String takeUntil(String text) {
        Await.await(PATIENCE, () -> text + " has come; so far\n" + taken(), () -> taken().contains(text));
        synchronized (lock) {
            String all = received.toString();
            received.setLength(0);
            return all;
        }
    }

    /** What has come and was not taken yet. */
    String taken() {
        synchronized (lock) {
            return received.toString();
        }
    }

    void awaitClosed() {
        Await.await(PATIENCE, () -> "the line is closed; so far\n" + taken(), this::isClosed);
    }

    boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Runs that once, when the line is about to be paused. */
    void beforePause(Runnable task) {
        synchronized (lock) {
            beforePause = task;
        }
    }

    boolean isPaused() {
        synchronized (lock) {
            return paused;
        }
    }

    /** Moves output as an I/O thread would: one at a time, and once more if asked meanwhile. */
    private void drain() {
        synchronized (lock) {
            if (draining) {
                again = true;
                return;
            }
            if (session == null || !reading || closed) {
                return;
            }
            draining = true;
        }
        boolean more = true;
        while (more) {
            ByteBuffer buffer = ByteBuffer.allocate(window);
            int moved = session.drainTo(buffer);
            if (moved == SessionHandle.FINISHED) {
                close();
            }
            synchronized (lock) {
                received.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
                written += Math.max(moved, 0);
                more = (moved > 0 || again) && !closed && reading;
                again = false;
                draining = more;
            }
        }
    }

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 40000);
    }

    @Override
    public void outputReady() {
        drain();
    }

    @Override
    public long writtenBytes() {
        synchronized (lock) {
            return written;
        }
    }

    @Override
    public boolean blocked() {
        synchronized (lock) {
            return !reading;
        }
    }

    @Override
    public void pauseInput() {
        Runnable first;
        synchronized (lock) {
            first = beforePause;
            beforePause = () -> {};
        }
        first.run();
        synchronized (lock) {
            paused = true;
        }
    }

    @Override
    public void resumeInput() {
        synchronized (lock) {
            paused = false;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        session.closed("closed");
    }
}
