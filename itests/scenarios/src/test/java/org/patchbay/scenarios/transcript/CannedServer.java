package org.patchbay.scenarios.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Greets, answers each request with the next of some texts whatever was asked, and closes after the last. */
final class CannedServer implements AutoCloseable {
    private final ServerSocket listening;
    private final List<String> answers;

    CannedServer(String... answers) throws IOException {
        this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answers = List.of(answers);
        Thread thread = new Thread(this::serve, "canned-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        try {
            while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                    converse(socket);
                }
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        socket.getOutputStream().write("Asterisk Call Manager/1.3\r\n".getBytes(ISO_8859_1));
        for (String answer : answers) {
            if (!readRequest(socket.getInputStream())) {
                return;
            }
            socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
        }
    }

    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return false;
            }
            request.append((char) octet);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
