package org.patchbay.shell.command;

import java.util.List;
import org.patchbay.shell.output.Screen;

/** One command of the shell. Called on any thread, by several callers at a time. */
public interface Command {
    /** Its name, which is its function in scope {@code patchbay}. */
    String name();

    /** How it is typed. */
    Usage usage();

    /**
     * Does it.
     *
     * @throws ShellException if it cannot
     * @throws InterruptedException if it was interrupted while it waited
     */
    void run(Words words, Screen screen) throws ShellException, InterruptedException;

    /**
     * What the next word could be. Whoever asks looks for those that begin like what is typed already.
     *
     * @param before the words that are complete, without options
     */
    default List<String> suggest(List<String> before) {
        return List.of();
    }

    /** What the value of an option could be. */
    default List<String> values(String option) {
        return List.of();
    }
}
