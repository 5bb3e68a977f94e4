package org.patchbay.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Talks to the person who starts the server: on standard output in the foreground, and while
 * {@code bin/patchbay start} waits, through a pipe on which each line says where it belongs
 * ({@code out}, {@code err}) and the last one how it went ({@code exit}). So nothing said here ends up in a file.
 */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean piped;

    private Console(PrintStream out, PrintStream err, boolean piped) {
        this.out = out;
        this.err = err;
        this.piped = piped;
    }

    static Console of(PrintStream out, PrintStream err) {
        return new Console(out, err, false);
    }

    static Console toPipe(PrintStream pipe) {
        return new Console(pipe, pipe, true);
    }

    /** @param channel path of the pipe, or empty for the terminal */
    static Console open(String channel) throws IOException {
        if (channel.isEmpty()) {
            return of(System.out, System.err);
        }
        // In the terminal's encoding like System.out, since the script passes the bytes on as they are.
        String encoding = System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name());
        return toPipe(new PrintStream(new FileOutputStream(channel), true, Charset.forName(encoding)));
    }

    void say(String text) {
        text.lines().forEach(line -> out.println(piped ? "out " + line : line));
    }

    /** Where a running server prints on, byte for byte. */
    OutputStream stream() {
        return out;
    }

    /** Passes on what a running server prints, byte for byte. */
    void pass(byte[] bytes, int length) {
        out.write(bytes, 0, length);
        out.flush();
    }

    void complain(String text) {
        text.lines().forEach(line -> err.println((piped ? "err " : "") + "patchbay: " + line));
    }

    /** Lets a waiting {@code bin/patchbay start} go. What is said later is lost, unless there is no pipe. */
    void finish(ExitCode exitCode) {
        if (piped) {
            out.println("exit " + exitCode.number());
            out.close();
        }
    }

    boolean piped() {
        return piped;
    }
}
