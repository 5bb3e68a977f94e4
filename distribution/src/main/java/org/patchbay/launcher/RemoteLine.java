package org.patchbay.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Has the running server run one line, and prints its text. The server sends the text, a NUL, and the result in one
 * word; only the user it runs as can open its socket.
 */
final class RemoteLine {
    private static final String DONE = "done";
    private static final int MAX_RESULT = 64;

    private final Path socket;
    private final Console console;
    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private boolean textEnded;

    RemoteLine(Path socket, Console console) {
        this.socket = socket;
        this.console = console;
    }

    /** Runs the line; fails unless the server says that it is done. */
    void run(String line) throws StartFailure {
        if (!Files.exists(socket)) {
            throw new StartFailure(
                    ExitCode.NOT_RUNNING, "Patchbay is not running here, or lets nobody in: no " + socket);
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(shortest()))) {
            send(channel, line + "\n");
            receive(channel);
        } catch (ConnectException e) {
            throw new StartFailure(ExitCode.NOT_RUNNING, "Patchbay is not running here: " + e.getMessage(), e);
        } catch (SocketException e) {
            throw new StartFailure(ExitCode.FAILED, "You may not use " + socket + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartFailure(ExitCode.FAILED, "The server broke off: " + e.getMessage(), e);
        }
        if (!result.toString(StandardCharsets.UTF_8).equals(DONE)) {
            throw new StartFailure(ExitCode.FAILED, textEnded ? "" : "The server broke off.");
        }
    }

    /** An address has about 100 bytes; the script has gone to the folder of the server. */
    private Path shortest() {
        Path here = Path.of("").toAbsolutePath();
        return socket.startsWith(here) ? here.relativize(socket) : socket;
    }

    private static void send(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void receive(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (channel.read(buffer) >= 0) {
            take(buffer.array(), buffer.position());
            buffer.clear();
        }
    }

    private void take(byte[] bytes, int length) throws IOException {
        int text = textEnded ? 0 : textLength(bytes, length);
        console.pass(bytes, text);
        if (textEnded || text < length) {
            int from = textEnded ? 0 : text + 1;
            textEnded = true;
            result.write(bytes, from, length - from);
        }
        if (result.size() > MAX_RESULT) {
            throw new IOException("its answer does not end as it should");
        }
    }

    /** How much stands in front of the NUL. */
    private static int textLength(byte[] bytes, int length) {
        int text = 0;
        while (text < length && bytes[text] != 0) {
            text++;
        }
        return text;
    }
}
