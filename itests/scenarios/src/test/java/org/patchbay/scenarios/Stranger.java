package org.patchbay.scenarios;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * A connection of somebody who does not keep to the protocol. What the server says is read by nobody, unless asked. An
 * interrupt of the thread that sends closes the connection.
 */
final class Stranger implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final SocketChannel channel;
    private final Socket socket;

    private Stranger(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket = channel.socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static Stranger at(int port) throws IOException {
        return new Stranger(port);
    }

    /** Whether the server has taken it; if not, it has closed the connection. */
    boolean send(byte[] octets) {
        try {
            ByteBuffer left = ByteBuffer.wrap(octets);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean send(String text) {
        return send(text.getBytes(ISO_8859_1));
    }

    /** Sends the same again and again; tells whether the server has taken it all. */
    boolean send(byte[] octets, int times) {
        boolean taken = true;
        for (int number = 0; taken && number < times; number++) {
            taken = send(octets);
        }
        return taken;
    }

    /** Reads for a time at most; tells whether the server has closed the connection. */
    boolean endsWithin(Duration limit) {
        long start = System.nanoTime();
        try {
            InputStream in = socket.getInputStream();
            byte[] forgotten = new byte[8192];
            long left = limit.toMillis();
            while (left > 0) {
                socket.setSoTimeout(Math.toIntExact(left));
                if (in.read(forgotten) < 0) {
                    return true;
                }
                left = limit.minusNanos(System.nanoTime() - start).toMillis();
            }
            return false;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether the server greets; if not, it has closed the connection. */
    boolean greeted() {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The server neither greets nor closes", e);
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes the sending side only. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Ends the connection by a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
