package org.patchbay.pack.system;

import java.io.Serial;

/** Log files cannot be rotated; the message says why, for the log. */
final class RotationException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    RotationException(String message, Throwable cause) {
        super(message, cause);
    }
}
