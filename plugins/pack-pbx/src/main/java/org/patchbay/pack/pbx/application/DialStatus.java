package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.channel.CallRecord.Disposition;
import org.patchbay.pack.pbx.channel.HangupCause;

/** How a Dial ended, the weakest reason first: of several legs the strongest counts (specification 17.1). */
public enum DialStatus {
    INVALIDARGS,
    CHANUNAVAIL,
    CONGESTION,
    NOANSWER,
    BUSY,
    CANCEL,
    ANSWER;

    /** What a hangup cause of a leg means for the Dial. */
    static DialStatus ofCause(int cause) {
        return switch (cause) {
            case HangupCause.BUSY -> BUSY;
            case HangupCause.CONGESTION, HangupCause.SWITCH_CONGESTION -> CONGESTION;
            case HangupCause.NO_ANSWER, HangupCause.NORMAL, 18 -> NOANSWER;
            default -> CHANUNAVAIL;
        };
    }

    /** The stronger one. */
    DialStatus or(DialStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What the call record says of it. */
    Disposition disposition() {
        return switch (this) {
            case ANSWER -> Disposition.ANSWERED;
            case BUSY -> Disposition.BUSY;
            case NOANSWER, CANCEL -> Disposition.NO_ANSWER;
            default -> Disposition.FAILED;
        };
    }
}
