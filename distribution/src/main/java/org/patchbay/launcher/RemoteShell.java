package org.patchbay.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Talks to a shell of the running server: for one line, for the lines of a script, which ends at the first that fails,
 * or with a person at a terminal.
 */
final class RemoteShell {
    private final LocalSocket socket;
    private final Console console;

    RemoteShell(LocalSocket socket, Console console) {
        this.socket = socket;
        this.console = console;
    }

    /** Runs the line, or without one the lines that somebody types or sends. */
    void run(Optional<String> line) throws StartFailure {
        socket.connect(channel -> talk(channel, line));
    }

    private void talk(SocketChannel channel, Optional<String> line) throws IOException, StartFailure {
        ShellLink link = new ShellLink(channel);
        OutputStream out = console.stream();
        demand(link.begin(out));
        if (line.isPresent()) {
            demand(link.run(line.get(), columns(), out));
        } else if (System.console() == null) {
            script(link, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        } else {
            new ShellPrompt(link).read();
        }
    }

    void script(ShellLink link, BufferedReader lines) throws IOException, StartFailure {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                demand(link.run(line, columns(), console.stream()));
            }
        }
    }

    /** What has failed has said why. */
    private static void demand(boolean done) throws StartFailure {
        if (!done) {
            throw new StartFailure(ExitCode.FAILED, "");
        }
    }

    /** Output that goes to a file or another program is as wide as it likes. */
    private static int columns() throws IOException {
        return Boolean.getBoolean("patchbay.terminal") ? ShellPrompt.columns() : 0;
    }
}
