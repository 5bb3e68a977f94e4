package org.patchbay.scenarios.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One connection of a recording. It is made when it is needed. Used by one thread. */
final class Peer implements AutoCloseable {
    private final InetSocketAddress server;
    private final Duration patience;
    private final Received received = new Received();
    private final byte[] buffer = new byte[65_536];

    /** Written by the thread of the playing, like all that follows. Not connected where it is closed. */
    private Socket socket = new Socket();

    /** The rest of the head of an HTTP answer, once somebody asked for it. */
    private Optional<List<String>> head = Optional.empty();

    private boolean connected;
    private boolean ended;
    private long sentAt;
    private long cameAt;

    Peer(InetSocketAddress server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    void open() throws IOException {
        if (!connected) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(server, Math.toIntExact(patience.toMillis()));
            connected = true;
            ended = false;
            received.clear();
            head = Optional.empty();
            sentAt = System.nanoTime();
            cameAt = sentAt;
        }
    }

    void send(String octets) throws IOException, Mismatch {
        open();
        sentAt = System.nanoTime();
        try {
            socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new Mismatch("cannot send: " + e.getMessage());
        }
    }

    /** Closes the sending side only. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    Line line() throws IOException, Mismatch {
        open();
        long start = System.nanoTime();
        while (!received.hasLine() && !ended && read(left(start, patience))) {
            continue;
        }
        if (received.hasLine()) {
            return received.takeLine();
        }
        if (ended && received.isEmpty()) {
            throw new Mismatch("the server closed the connection");
        }
        if (ended) {
            return received.takeRest();
        }
        throw new Mismatch("nothing came within " + text(patience)
                + (received.isEmpty() ? "" : " (the beginning of a line: " + received + ")"));
    }

    /** The header lines up to the empty line, which are taken when they are asked for first. */
    List<String> head() throws IOException, Mismatch {
        if (head.isEmpty()) {
            List<String> lines = new ArrayList<>();
            for (Line next = line(); !next.text().isEmpty(); next = line()) {
                lines.add(next.text());
            }
            head = Optional.of(List.copyOf(lines));
        }
        return head.get();
    }

    void exactly(String octets) throws IOException, Mismatch {
        open();
        long start = System.nanoTime();
        while (received.octets().length() < octets.length() && !ended && read(left(start, patience))) {
            continue;
        }
        String came = received.octets();
        if (!came.startsWith(octets)) {
            throw new Mismatch("want " + Octets.escape(octets) + "\ngot  "
                    + Octets.escape(came.substring(0, Math.min(came.length(), octets.length() + 200))));
        }
        received.skip(octets.length());
    }

    void bringForward(List<Pattern> wanted) throws IOException, Mismatch {
        open();
        long start = System.nanoTime();
        while (!received.bringForward(wanted)) {
            if (ended || !read(left(start, patience))) {
                throw new Mismatch("no packet with lines that match "
                        + wanted.stream().map(Pattern::pattern).collect(Collectors.joining(" and "))
                        + (ended ? " before the server closed the connection" : " within " + text(patience))
                        + "; there is: " + received);
            }
        }
    }

    void insistOnSilence(Duration period) throws IOException, Mismatch {
        long start = System.nanoTime();
        while (received.isEmpty() && !ended && read(left(start, period))) {
            continue;
        }
        if (!received.isEmpty()) {
            throw new Mismatch("want silence\ngot  " + received);
        }
        if (ended) {
            throw new Mismatch("want silence, but the server closed the connection");
        }
    }

    void insistOnEnd() throws IOException, Mismatch {
        open();
        long start = System.nanoTime();
        while (received.isEmpty() && !ended && read(left(start, patience))) {
            continue;
        }
        if (!received.isEmpty()) {
            throw new Mismatch("want the end of the connection\ngot  " + received);
        }
        mustHaveEnded();
    }

    /** Reads and forgets everything up to the end of the connection. */
    void drain() throws IOException, Mismatch {
        long start = System.nanoTime();
        while (!ended && read(left(start, patience))) {
            received.clear();
        }
        mustHaveEnded();
    }

    private void mustHaveEnded() throws Mismatch {
        if (!ended) {
            throw new Mismatch("the server did not close the connection within " + text(patience));
        }
    }

    /** Reads for a time and forgets what came. */
    void forget(Duration period) throws IOException {
        long start = System.nanoTime();
        while (!ended && read(left(start, period))) {
            continue;
        }
        received.clear();
    }

    /** From the last sending to the last receiving. */
    Duration answerTime() {
        return Duration.ofNanos(cameAt - sentAt);
    }

    private static Duration left(long start, Duration limit) {
        return limit.minusNanos(System.nanoTime() - start);
    }

    /** Reads once; tells whether something came in time, be it the end. */
    private boolean read(Duration limit) throws IOException {
        if (limit.isNegative() || !connected) {
            return false;
        }
        socket.setSoTimeout(Math.max(1, Math.toIntExact(limit.toMillis())));
        int count;
        try {
            count = socket.getInputStream().read(buffer);
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            // A reset is an end, too.
            count = -1;
        }
        cameAt = System.nanoTime();
        ended = count < 0;
        received.add(new String(buffer, 0, Math.max(0, count), ISO_8859_1));
        return true;
    }

    private static String text(Duration duration) {
        return duration.toMillis() + " ms";
    }

    @Override
    public void close() throws IOException {
        connected = false;
        socket.close();
    }
}
