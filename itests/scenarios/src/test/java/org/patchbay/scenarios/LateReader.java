package org.patchbay.scenarios;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that sends pings for as long as somebody takes them, and only then begins to read. Its result says how many
 * of them were not answered.
 */
record LateReader(int port) implements Callable<Integer> {
    private static final byte[] PING = "Action: Ping\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] PONG = "Ping: Pong\r\n".getBytes(US_ASCII);
    private static final int AT_A_TIME = 1000;
    private static final Duration NOBODY_TAKES_IT = Duration.ofMillis(200);
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final int PATIENCE_MILLIS = 5000;

    @Override
    public Integer call() throws IOException {
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            String login = "Action: Login\r\nUsername: " + ServerHome.USER + "\r\nSecret: " + ServerHome.SECRET
                    + "\r\nEvents: off\r\n\r\n";
            channel.write(ByteBuffer.wrap(login.getBytes(US_ASCII)));
            channel.configureBlocking(false);
            int sent = sendAll(channel);
            channel.configureBlocking(true);
            channel.socket().setSoTimeout(PATIENCE_MILLIS);
            return sent - answers(channel.socket().getInputStream(), sent);
        }
    }

    /** Whole pings, since half a one is answered by nobody. */
    private static int sendAll(SocketChannel channel) throws IOException {
        ByteBuffer pings = ByteBuffer.allocate(AT_A_TIME * PING.length);
        while (pings.hasRemaining()) {
            pings.put(PING);
        }
        long bytes = 0;
        long refusedSince = System.nanoTime();
        while (System.nanoTime() - refusedSince < NOBODY_TAKES_IT.toNanos()) {
            pings.position((int) (bytes % PING.length));
            int taken = channel.write(pings);
            if (taken > 0) {
                bytes += taken;
                refusedSince = System.nanoTime();
            } else {
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
        return (int) (bytes / PING.length);
    }

    /** Counts answers until all have come, or none comes any more. */
    private static int answers(InputStream in, int wanted) throws IOException {
        byte[] buffer = new byte[65_536];
        int answers = 0;
        int matched = 0;
        while (answers < wanted) {
            int count = readOrGiveUp(in, buffer);
            if (count < 0) {
                break;
            }
            for (int at = 0; at < count; at++) {
                matched = buffer[at] == PONG[matched] ? matched + 1 : buffer[at] == PONG[0] ? 1 : 0;
                if (matched == PONG.length) {
                    answers++;
                    matched = 0;
                }
            }
        }
        return answers;
    }

    private static int readOrGiveUp(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (SocketTimeoutException e) {
            return -1;
        }
    }
}
