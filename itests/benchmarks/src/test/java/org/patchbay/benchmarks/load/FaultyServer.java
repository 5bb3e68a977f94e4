package org.patchbay.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.rules.ExternalResource;
import org.patchbay.benchmarks.subject.Target;

/** A server with just enough of the protocol to be measured, and one fault on purpose. */
final class FaultyServer extends ExternalResource {
    /** What it does wrong with the twentieth event. */
    enum Fault {
        NONE,
        LOSES,
        DOUBLES,
        SWAPS,
        SPOILS,
        ANSWERS_WRONG,
        CLOSES
    }

    private static final int WRONG = 20;

    private final List<OutputStream> readers = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;
    private ServerSocket listener;
    private int events;
    private String kept = "";

    @Override
    protected void before() throws IOException {
        listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    @Override
    protected void after() {
        close(listener);
        sockets.forEach(FaultyServer::close);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception ignored) {
            // It is closed already.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    Target with(Fault wanted) {
        fault = wanted;
        return new Target(
                "faulty", (InetSocketAddress) listener.getLocalSocketAddress(), OptionalLong.empty(), false, true);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException end) {
            sockets.forEach(FaultyServer::close);
        }
    }

    private void serve(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            send(out, "Asterisk Call Manager/1.3\r\n");
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                } else {
                    answer(socket, out, lines);
                    lines.clear();
                }
            }
        } catch (IOException end) {
            close(socket);
        }
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private synchronized void answer(Socket socket, OutputStream out, List<String> lines) throws IOException {
        String success = "Response: Success\r\nActionID: " + value(lines, "ActionID") + "\r\n";
        switch (value(lines, "Action")) {
            case "Login" -> {
                send(out, success + "Message: Authentication accepted\r\n\r\n");
                if (value(lines, "Events").equals("user")) {
                    readers.add(out);
                }
            }
            case "Ping" -> send(out, success + "Ping: " + pong() + "\r\nTimestamp: 1.000000\r\n\r\n");
            case "UserEvent" -> {
                send(out, success + "Message: Event Sent\r\n\r\n");
                raise(lines);
            }
            case "Logoff" -> {
                send(out, "Response: Goodbye\r\nActionID: logoff\r\n\r\n");
                socket.close();
            }
            default -> send(out, "Response: Error\r\n\r\n");
        }
    }

    private String pong() {
        return fault == Fault.ANSWERS_WRONG && ++events == WRONG ? "Pang" : "Pong";
    }

    private void raise(List<String> lines) throws IOException {
        StringBuilder event = new StringBuilder("Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: ")
                .append(value(lines, "UserEvent"))
                .append("\r\n");
        lines.stream()
                .filter(line -> !line.startsWith("UserEvent: "))
                .forEach(line -> event.append(line).append("\r\n"));
        String right = event.append("\r\n").toString();
        for (OutputStream reader : readers) {
            boolean first = reader == readers.get(0);
            send(reader, first && events == WRONG ? wrong(right, reader) : first ? right + kept : right);
            kept = first && events > WRONG ? "" : kept;
        }
        events++;
    }

    /** What the first reader gets instead of that event. */
    private String wrong(String right, OutputStream reader) throws IOException {
        return switch (fault) {
            case LOSES -> "";
            case SWAPS -> {
                kept = right;
                yield "";
            }
            case DOUBLES -> right + right;
            case SPOILS -> right.replace("Field-001: l", "Field-001: L");
            case CLOSES -> {
                reader.close();
                yield "";
            }
            default -> right;
        };
    }

    private void send(OutputStream out, String text) throws IOException {
        try {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            if (!readers.remove(out)) {
                throw e;
            }
        }
    }
}
