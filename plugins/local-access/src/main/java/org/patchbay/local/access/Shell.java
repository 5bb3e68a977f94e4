package org.patchbay.local.access;

import java.util.List;

/** A shell of one caller. One line runs at a time; {@link #interrupt} may come from another thread meanwhile. */
interface Shell extends AutoCloseable {
    /**
     * Runs a line.
     *
     * @param line what was typed
     * @param columns how wide the caller's terminal is; 0 if it has none
     * @return whether it ran
     */
    boolean run(String line, int columns);

    /** What the last word of the line could be. */
    List<String> complete(String line);

    /** Interrupts what runs. */
    void interrupt();

    @Override
    void close();
}
