package org.patchbay.pack.pbx.dialplan;

import java.io.Serial;

/** Why a line of {@code extensions.conf} is passed over. It is told to an operator and needs no stack. */
final class DialplanFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    DialplanFault(String message) {
        super(message, null, false, false);
    }
}
