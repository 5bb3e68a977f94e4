package org.patchbay.pack.system;

import java.io.Serial;

/** A bundle cannot be started or stopped; the message says why, for the log. */
final class ModuleException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ModuleException(String message) {
        super(message);
    }
}
