package org.patchbay.core.transport;

import java.io.Serial;

/** TLS as it is configured cannot work. The message names the line and the file, and says what to do. */
public final class TlsException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** TLS cannot work, for that reason. */
    public TlsException(String message) {
        super(message);
    }

    TlsException(String message, Throwable cause) {
        super(message, cause);
    }
}
