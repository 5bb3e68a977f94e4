package org.patchbay.pack.pbx.dialplan;

import java.io.Serial;

/** Why an expression has no value. It is told to an operator and needs no stack. */
final class ExpressionFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ExpressionFault(String message) {
        super(message, null, false, false);
    }
}
