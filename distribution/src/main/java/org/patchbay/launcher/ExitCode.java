package org.patchbay.launcher;

/** What the process tells its caller by its exit code; {@code bin/patchbay help} lists the same numbers. */
enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    NOT_RUNNING(3),
    CONFIGURATION(4),
    PORT_TAKEN(5),
    BUNDLE(6),
    ALREADY_RUNNING(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
