package org.patchbay.shell.command;

/** A command cannot do what it was asked to. The message is for the one who typed it. */
public final class ShellException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public ShellException(String message) {
        super(message);
    }
}
