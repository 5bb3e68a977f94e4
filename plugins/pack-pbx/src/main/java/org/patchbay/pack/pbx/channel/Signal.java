package org.patchbay.pack.pbx.channel;

/** What one end of a call tells the other, besides digits and its end. */
public enum Signal {
    PROCEEDING,
    PROGRESS,
    RINGING,
    ANSWER,
    BUSY,
    CONGESTION,
    HOLD,
    UNHOLD
}
