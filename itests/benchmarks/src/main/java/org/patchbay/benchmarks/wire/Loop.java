package org.patchbay.benchmarks.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The one thread that talks to the server: all clients of a measurement live on it. */
public final class Loop implements AutoCloseable {
    private static final int READ_BYTES = 1 << 18;
    private static final int WRITE_BYTES = 1 << 16;

    /** A thread that sleeps wakes up this much late; so it wakes up earlier and looks again and again. */
    private static final long EARLY = TimeUnit.MICROSECONDS.toNanos(100);

    private final Selector selector;
    private final Alarm alarm;
    private final byte[] in = new byte[READ_BYTES];
    private final ByteBuffer input = ByteBuffer.wrap(in);
    private final ByteBuffer output = ByteBuffer.allocateDirect(WRITE_BYTES);
    private final Consumer<SelectionKey> ready = key -> ((Client) key.attachment()).ready();
    private long readAt = System.nanoTime();

    /** A loop without clients. */
    public Loop() {
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.alarm = new Alarm(selector);
    }

    /** Lets the clients do what can be done, and waits for that until a time in the future. */
    public void turn(long until) {
        long left = until - System.nanoTime();
        try {
            if (left <= EARLY) {
                selector.selectNow(ready);
            } else {
                selector.select(ready, TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, but to the microsecond. */
    public void turnExactly(long until) {
        if (until - System.nanoTime() > EARLY) {
            alarm.ringAt(until - EARLY);
        }
        turn(until);
    }

    /** Turns until a time. */
    public void turnUntil(long end) {
        while (System.nanoTime() < end) {
            turn(end);
        }
    }

    /** When the bytes that are being looked at were read. */
    public long readAt() {
        return readAt;
    }

    SelectionKey connect(InetSocketAddress server, int receiveBuffer, Client client) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            if (receiveBuffer > 0) {
                channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, receiveBuffer);
            }
            int interest = channel.connect(server) ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT;
            return channel.register(selector, interest, client);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Reads behind what was held; where the bytes end, or -1 at the end of the stream. */
    int read(SocketChannel channel, byte[] held, int length) throws IOException {
        System.arraycopy(held, 0, in, 0, length);
        input.clear().position(length);
        int read = channel.read(input);
        readAt = System.nanoTime();
        return read < 0 ? -1 : length + read;
    }

    byte[] bytesRead() {
        return in;
    }

    /** Writes as much as the network takes; how much that was. */
    int write(SocketChannel channel, byte[] bytes, int from, int to) throws IOException {
        int next = from;
        while (next < to) {
            int part = Math.min(WRITE_BYTES, to - next);
            output.clear().put(bytes, next, part).flip();
            int written = channel.write(output);
            next += written;
            if (written < part) {
                break;
            }
        }
        return next - from;
    }

    @Override
    public void close() {
        alarm.close();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
