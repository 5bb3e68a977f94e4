package org.patchbay.api.action;

import java.io.Serial;
import java.util.Objects;

/**
 * The refusal of a call. The client gets {@code Response: Error} with this message; nothing is logged, since a refusal
 * is an answer and not a defect.
 */
public class ActionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A refusal with this reason.
     *
     * @param message what the client is told, one line
     */
    public ActionException(String message) {
        super(Objects.requireNonNull(message, "message"));
    }
}
