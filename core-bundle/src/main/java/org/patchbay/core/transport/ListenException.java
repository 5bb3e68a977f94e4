package org.patchbay.core.transport;

import java.io.Serial;

/** An address that cannot be listened on. The message says which, why, and what to do. */
public final class ListenException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
