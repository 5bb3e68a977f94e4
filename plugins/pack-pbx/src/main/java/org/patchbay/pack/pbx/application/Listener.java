package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.channel.Signal;

/** Hears what the far end does while an application runs. Used by the loop. */
public interface Listener {
    /** Hears nothing. */
    Listener DEAF = new Listener() {};

    /** The far end signals something. */
    default void signalled(Signal signal) {}

    /** The far end sent a digit. */
    default void digit(char digit) {}

    /** The far end sent a text. */
    default void text(String text) {}
}
