package org.patchbay.pack.pbx.function;

import java.io.Serial;

/** A function failed: it reads as empty, and is not written. */
public final class FunctionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A failure for this reason. */
    public FunctionException(String message) {
        super(message);
    }
}
