package org.patchbay.scenarios.transcript;

/** The server does not do what the recording says, in the words of a report: what was wanted and what came. */
final class Mismatch extends Exception {
    private static final long serialVersionUID = 1;

    Mismatch(String message) {
        super(message);
    }
}
