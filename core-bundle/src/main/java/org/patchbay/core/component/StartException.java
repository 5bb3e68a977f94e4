package org.patchbay.core.component;

import java.io.Serial;

/** The server cannot start. The message begins with what is wrong: {@code configuration} or {@code port}. */
final class StartException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    StartException(String kind, Exception cause) {
        super(kind + ": " + cause.getMessage(), cause);
    }
}
