package org.patchbay.local.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandResult;
import org.patchbay.api.wire.WireText;

/**
 * One caller: it sends a line that ends with LF, in UTF-8, and gets the text of the command, then a NUL, which no text
 * contains, and the result in lower case. Used by one thread.
 */
final class LocalCaller implements AutoCloseable {
    /** How long a caller may take to send its line, and to read a piece of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The line in UTF-8. */
    private static final int MAX_BYTES = 4 * CommandLine.MAX_LINE;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    LocalCaller(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.selector = Selector.open();
        channel.configureBlocking(false);
        this.key = channel.register(selector, SelectionKey.OP_READ);
    }

    void serve(CommandLine commands) throws IOException {
        String line = readLine();
        try {
            CommandResult result = commands.run(line, this::print);
            write(("\0" + result.name().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException refused) {
            write((refused.getMessage() + "\n\0failed").getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private String readLine() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (bytes.hasRemaining()) {
            await(SelectionKey.OP_READ, deadline);
            if (channel.read(bytes) < 0) {
                throw new IOException("the caller left without a line");
            }
            int end = bytes.position() - 1;
            if (end >= 0 && bytes.get(end) == '\n') {
                return WireText.decode(Arrays.copyOf(bytes.array(), end));
            }
        }
        throw new IOException("the line of the caller is too long");
    }

    private void print(String text) {
        try {
            write(WireText.encode(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (left.hasRemaining()) {
            if (channel.write(left) == 0) {
                await(SelectionKey.OP_WRITE, deadline);
            }
        }
    }

    private void await(int operation, long deadline) throws IOException {
        key.interestOps(operation);
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        int ready = millis > 0 ? selector.select(millis) : 0;
        selector.selectedKeys().clear();
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("the server closes its door");
        }
        if (ready == 0 && deadline - System.nanoTime() <= 0) {
            throw new IOException("the caller took longer than " + PATIENCE.toSeconds() + " s");
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
