package org.patchbay.launcher;

import java.io.IOException;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A person at a terminal: edits lines, completes words with TAB, and interrupts what runs with Ctrl-C. The lines typed
 * are forgotten at the end, since there may be secrets in them.
 */
final class ShellPrompt {
    private static final String PROMPT = "patchbay> ";

    private final ShellLink link;

    ShellPrompt(ShellLink link) {
        this.link = link;
    }

    /** How wide the terminal is; 0 if it does not tell. */
    static int columns() throws IOException {
        try (Terminal terminal = terminal()) {
            return terminal.getWidth();
        }
    }

    /** By the programs {@code tty} and {@code stty}, which are everywhere, and not by native code. */
    private static Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .name("Patchbay")
                .provider("exec")
                .dumb(true)
                .build();
    }

    void read() throws IOException {
        try (Terminal terminal = terminal()) {
            terminal.handle(Terminal.Signal.INT, signal -> interrupt());
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .completer(this::complete)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.HISTORY_SIZE, 500)
                    .build();
            terminal.writer().println("\"help\" lists the commands, TAB completes, Ctrl-C interrupts, Ctrl-D leaves.");
            boolean typing = true;
            while (typing) {
                typing = readOne(reader, terminal);
            }
        }
    }

    private boolean readOne(LineReader reader, Terminal terminal) throws IOException {
        try {
            String line = reader.readLine(PROMPT).strip();
            if (List.of("exit", "quit").contains(line)) {
                return false;
            }
            if (!line.isEmpty()) {
                terminal.flush();
                link.run(line, terminal.getWidth(), terminal.output());
            }
            return true;
        } catch (UserInterruptException newLine) {
            return true;
        } catch (EndOfFileException leaves) {
            return false;
        }
    }

    private void interrupt() {
        try {
            link.interrupt();
        } catch (IOException ignored) {
            // The reader of the answer finds out.
        }
    }

    private void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        try {
            link.complete(line.line().substring(0, line.cursor())).forEach(word -> candidates.add(new Candidate(word)));
        } catch (IOException ignored) {
            // A line without help is still a line; the next one run tells what is wrong.
        }
    }
}
