package org.patchbay.api.command;

/** What came of a line. In each case but the first the output says it in words. */
public enum CommandResult {
    /** The command ran. */
    DONE,
    /** The arguments were wrong; the usage text was printed. */
    WRONG_USAGE,
    /** The command said that it cannot, or failed. */
    FAILED,
    /** There is no such command. */
    UNKNOWN,
    /** The account may not run it; {@code Command blacklisted} was printed. */
    FORBIDDEN
}
