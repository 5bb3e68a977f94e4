package org.patchbay.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.patchbay.api.message.AmiMessage;

/**
 * A small client for tests of a server. It reads all the time, so the server never finds it slow, and it keeps each
 * packet until the test takes it: an answer is taken by {@link #send}, everything else by {@link #waitFor},
 * {@link #next} or {@link #takeAll}. Packets stay in the order in which they came.
 *
 * <p><b>Deadlines.</b> Nothing waits for ever: where no time is given, {@link #PATIENCE} is the limit. A deadline that
 * passes, or a connection that ends while something is awaited, is an {@link AssertionError} that shows the packets
 * which nobody has taken.
 *
 * <p><b>Threads.</b> Used by one thread; a second one, a daemon, reads.
 */
public final class AmiClient implements AutoCloseable {
    /** How long this client waits unless it is told otherwise. Generous, for machines that are busy. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Socket socket;
    private final OutputStream out;
    private final Inbox inbox = new Inbox();
    private final Thread reading;
    private final AtomicInteger actionIds = new AtomicInteger();

    private AmiClient(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.reading = new Thread(new Reading(socket.getInputStream(), inbox), "test-client");
        reading.setDaemon(true);
    }

    /**
     * Connects. Does not wait for the greeting: a server may refuse a connection without one.
     *
     * @param host the server
     * @param port its port
     * @return a client that is connected
     * @throws IOException if there is nobody
     */
    public static AmiClient connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(PATIENCE.toMillis()));
            AmiClient client = new AmiClient(socket);
            client.reading.start();
            return client;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * The line with which the server greets.
     *
     * @return the line, such as {@code Asterisk Call Manager/1.3}
     */
    public String greeting() {
        return inbox.greeting(PATIENCE);
    }

    /**
     * Logs in and insists on it.
     *
     * @param user the account
     * @param secret its secret
     * @return this client
     * @throws AssertionError if the server refuses
     */
    public AmiClient login(String user, String secret) {
        return insist(ask("Action: Login", "Username: " + user, "Secret: " + secret));
    }

    /**
     * Logs in with an event mask and insists on it.
     *
     * @param user the account
     * @param secret its secret
     * @param events the value of the {@code Events} header, such as {@code off} or {@code user,system}
     * @return this client
     * @throws AssertionError if the server refuses
     */
    public AmiClient login(String user, String secret, String events) {
        return insist(ask("Action: Login", "Username: " + user, "Secret: " + secret, "Events: " + events));
    }

    private AmiClient insist(AmiMessage reply) {
        if (!reply.header("Response").equals("Success")) {
            throw new AssertionError("The login was refused: " + reply.lines());
        }
        return this;
    }

    /**
     * Sends a request and takes its whole answer: the response, and if it begins a list ({@code EventList: start}) all
     * its items up to the closing event. A request without an {@code ActionID} gets one. Packets of others stay.
     *
     * @param lines the lines of the request; the empty line behind them is added
     * @return the packets of the answer, never empty
     */
    public List<AmiMessage> send(String... lines) {
        String id = submit(lines);
        List<AmiMessage> answer = new ArrayList<>();
        answer.add(inbox.take(
                packet -> packet.actionId().equals(id)
                        && !packet.header("Response").isEmpty(),
                PATIENCE,
                "the response to " + lines[0]));
        if (answer.get(0).header("EventList").equalsIgnoreCase("start")) {
            while (!closesList(answer.get(answer.size() - 1))) {
                answer.add(
                        inbox.take(packet -> packet.actionId().equals(id), PATIENCE, "the whole list of " + lines[0]));
            }
        }
        return answer;
    }

    private static boolean closesList(AmiMessage packet) {
        String flag = packet.header("EventList").toLowerCase(Locale.ROOT);
        return flag.equals("complete") || flag.equals("cancelled");
    }

    /**
     * Sends a request and takes the first packet of its answer, for requests that are answered by one.
     *
     * @param lines the lines of the request
     * @return the response
     */
    public AmiMessage ask(String... lines) {
        return send(lines).get(0);
    }

    /**
     * Sends a request and waits for nothing. A request without an {@code ActionID} gets one.
     *
     * @param lines the lines of the request; the empty line behind them is added
     * @return its {@code ActionID}, by which {@link #waitFor} finds the answer
     */
    public String submit(String... lines) {
        String id = AmiMessage.ofLines(List.of(lines)).actionId();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append("\r\n");
        }
        if (id.isEmpty()) {
            // With the port in it: a user event carries the ActionID of its sender to all other clients.
            id = socket.getLocalPort() + "-" + actionIds.incrementAndGet();
            text.append("ActionID: ").append(id).append("\r\n");
        }
        write(text.append("\r\n").toString());
        return id;
    }

    /**
     * Takes the first packet that fits, whether it is there already or comes in time.
     *
     * @param wanted tells whether a packet fits
     * @param limit how long to wait at most
     * @return the packet
     */
    public AmiMessage waitFor(Predicate<AmiMessage> wanted, Duration limit) {
        return inbox.take(wanted, limit, "a packet that fits");
    }

    /**
     * Takes the first event of a name.
     *
     * @param name the value of the {@code Event} header, compared exactly
     * @return the event
     */
    public AmiMessage waitForEvent(String name) {
        return inbox.take(packet -> packet.header("Event").equals(name), PATIENCE, "the event " + name);
    }

    /**
     * Takes the next packet, whatever it is.
     *
     * @return the packet
     */
    public AmiMessage next() {
        return inbox.take(packet -> true, PATIENCE, "a packet");
    }

    /**
     * Takes all packets that are there.
     *
     * @return the packets in order, possibly none
     */
    public List<AmiMessage> takeAll() {
        return inbox.takeAll();
    }

    /**
     * The events that are there, in order. They stay.
     *
     * @return a snapshot
     */
    public List<AmiMessage> events() {
        return inbox.snapshot().stream()
                .filter(packet -> !packet.header("Event").isEmpty())
                .toList();
    }

    /**
     * Sends text as it is, half a line if need be, in UTF-8.
     *
     * @param text the text, with its own line ends
     */
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends bytes as they are.
     *
     * @param octets the bytes
     * @throws UncheckedIOException if the connection is broken
     */
    public void write(byte[] octets) {
        try {
            out.write(octets);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The connection is broken", e);
        }
    }

    /** Closes the sending side only; what the server still has to say can be read. */
    public void endOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException("The connection is broken", e);
        }
    }

    /**
     * Whether the server has not ended the connection, as far as this client knows.
     *
     * @return true while packets can come
     */
    public boolean connected() {
        return !inbox.hasEnded();
    }

    /**
     * Waits until the server has ended the connection. Packets that came before can still be taken.
     *
     * @param limit how long to wait at most
     */
    public void awaitEnd(Duration limit) {
        inbox.awaitEnd(limit);
    }

    /** Closes the connection without a Logoff. Closing twice does nothing. */
    @Override
    public void close() {
        try {
            socket.close();
            reading.join(PATIENCE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException("The connection cannot be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
