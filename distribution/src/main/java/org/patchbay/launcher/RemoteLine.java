package org.patchbay.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Has the running server run one line, and prints its text. The server sends the text, a NUL, and the result in one
 * word; only the user it runs as can open its socket.
 */
final class RemoteLine {
    private static final String DONE = "done";
    private static final int MAX_RESULT = 64;

    private final LocalSocket socket;
    private final Console console;
    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private boolean textEnded;

    RemoteLine(LocalSocket socket, Console console) {
        this.socket = socket;
        this.console = console;
    }

    /** Runs the line; fails unless the server says that it is done. */
    void run(String line) throws StartFailure {
        socket.connect(channel -> {
            send(channel, line + "\n");
            receive(channel);
        });
        if (!result.toString(StandardCharsets.UTF_8).equals(DONE)) {
            throw new StartFailure(ExitCode.FAILED, textEnded ? "" : "The server broke off.");
        }
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
