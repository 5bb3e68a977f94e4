package org.patchbay.core.action;

import java.io.Serial;

/** The call is over although its script still writes: the session ended, or the action was withdrawn. */
final class CallEnded extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CallEnded() {
        super("The call is over", null, false, false);
    }
}
