package org.patchbay.api.conf;

import java.io.Serial;

/** A configuration file that cannot be used. The message names file and line and says what to do. */
public final class ConfException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A file that cannot be used.
     *
     * @param message file, line and what is wrong, in words for an operator
     */
    public ConfException(String message) {
        super(message);
    }
}
