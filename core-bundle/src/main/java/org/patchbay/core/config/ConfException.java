package org.patchbay.core.config;

import java.io.Serial;

/** A configuration file that cannot be used. The message names file and line and says what to do. */
public final class ConfException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ConfException(String message) {
        super(message);
    }
}
