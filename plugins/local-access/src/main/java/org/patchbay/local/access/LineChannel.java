package org.patchbay.local.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.wire.WireText;

/** A connection that brings lines and takes text. One thread may read while others write. */
final class LineChannel implements AutoCloseable {
    /** How long a caller may take to send its first line, and to read a piece of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A line in UTF-8. */
    private static final int MAX_BYTES = 4 * CommandLine.MAX_LINE;

    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;

    /** Keeps a result in one piece while a job in the background prints. */
    private final Object writing = new Object();

    private final ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES);

    LineChannel(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.readable = Selector.open();
        this.writable = Selector.open();
        channel.configureBlocking(false);
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    /** The caller took longer than it may. */
    static final class LateException extends IOException {
        private static final long serialVersionUID = 1L;

        private LateException(Duration patience) {
            super("the caller took longer than " + patience.toSeconds() + " s");
        }
    }

    /**
     * The next line without its LF, or nothing if the caller has left.
     *
     * @throws LateException if none comes in time; one may be asked for again
     */
    Optional<String> readLine(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Optional<String> line = taken(); ; line = taken()) {
            if (line.isPresent()) {
                return line;
            }
            if (!bytes.hasRemaining()) {
                throw new IOException("the line of the caller is too long");
            }
            await(readable, deadline, patience);
            if (channel.read(bytes) < 0) {
                return Optional.empty();
            }
        }
    }

    /** What has come already. */
    private Optional<String> taken() {
        for (int end = 0; end < bytes.position(); end++) {
            if (bytes.get(end) == '\n') {
                String line = WireText.decode(Arrays.copyOf(bytes.array(), end));
                bytes.flip().position(end + 1);
                bytes.compact();
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    void print(String text) throws IOException {
        write(ByteBuffer.wrap(WireText.encode(text)));
    }

    void write(ByteBuffer left) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (writing) {
            while (left.hasRemaining()) {
                if (channel.write(left) == 0) {
                    await(writable, deadline, PATIENCE);
                }
            }
        }
    }

    private static void await(Selector selector, long deadline, Duration patience) throws IOException {
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        int ready = millis > 0 ? selector.select(millis) : 0;
        selector.selectedKeys().clear();
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("the server closes its door");
        }
        if (ready == 0 && deadline - System.nanoTime() <= 0) {
            throw new LateException(patience);
        }
    }

    @Override
    public void close() throws IOException {
        readable.close();
        writable.close();
        channel.close();
    }
}
