package org.patchbay.pack.pbx.endpoint;

import java.io.Serial;
import org.patchbay.pack.pbx.channel.HangupCause;

/** A channel could not be made. */
public final class CallFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int cause;

    /**
     * Why not.
     *
     * @param cause the hangup cause
     */
    public CallFailure(int cause) {
        super(HangupCause.text(cause));
        this.cause = cause;
    }

    /** The hangup cause. */
    public int cause() {
        return cause;
    }
}
