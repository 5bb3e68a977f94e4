package org.patchbay.launcher;

/** The server cannot start. The message is meant for an operator: what is wrong, and where. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    StartFailure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    StartFailure(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
