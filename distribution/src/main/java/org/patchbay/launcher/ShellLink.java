package org.patchbay.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The connection to a shell in the running server. A request is a line; its answer is a text, a NUL, and the result in
 * a line of its own. Used by one thread, except for {@link #interrupt()}.
 */
final class ShellLink {
    private static final String HELLO = "\u0001shell";
    private static final String DONE = "done";
    private static final int MAX_RESULT = 64;

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(8192).limit(0);

    ShellLink(SocketChannel channel) {
        this.channel = channel;
    }

    /** Asks for a shell; prints why there is none. */
    boolean begin(OutputStream text) throws IOException {
        return ask(HELLO, text);
    }

    /**
     * Runs a line.
     *
     * @param columns how wide the terminal is; 0 if there is none
     * @param text gets what it prints, while it runs
     * @return whether it ran
     */
    boolean run(String line, int columns, OutputStream text) throws IOException {
        return ask("run " + columns + ' ' + oneLine(line), text);
    }

    /** What the last word of the line could be. */
    List<String> complete(String line) throws IOException {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        ask("complete " + oneLine(line), words);
        return words.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Interrupts what runs. */
    void interrupt() throws IOException {
        send("interrupt");
    }

    /** What was typed or pasted in several lines is one for the server. */
    private static String oneLine(String line) {
        return line.replaceAll("[\\x00\\r\\n]+", " ");
    }

    private boolean ask(String request, OutputStream text) throws IOException {
        send(request);
        for (int octet = next(); octet != 0; octet = next()) {
            text.write(octet);
            if (!buffer.hasRemaining()) {
                text.flush();
            }
        }
        text.flush();
        return result().equals(DONE);
    }

    private String result() throws IOException {
        StringBuilder result = new StringBuilder();
        for (int octet = next(); octet != '\n'; octet = next()) {
            result.append((char) octet);
            if (result.length() > MAX_RESULT) {
                throw new IOException("its answer does not end as it should");
            }
        }
        return result.toString();
    }

    private void send(String line) throws IOException {
        ByteBuffer octets = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (octets.hasRemaining()) {
            channel.write(octets);
        }
    }

    private int next() throws IOException {
        if (!buffer.hasRemaining()) {
            int length = channel.read(buffer.clear());
            buffer.flip();
            if (length < 0) {
                throw new IOException("it has ended this shell");
            }
        }
        return buffer.get();
    }
}
