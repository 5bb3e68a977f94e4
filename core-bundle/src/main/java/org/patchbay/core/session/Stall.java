package org.patchbay.core.session;

import java.time.Duration;

/**
 * Notices a client that does not read: the network refuses output and takes none of it for some time. Time is counted in
 * looks, not by the clock: if the server itself was held up, nobody is to blame for it. Used by the timer thread only.
 */
final class Stall {
    private long written = -1;
    private long looks;

    /** The network refuses output: whether it did so at every look for that long. */
    boolean lastsFor(Duration timeout, Duration betweenLooks, long writtenBytes) {
        if (writtenBytes != written) {
            written = writtenBytes;
            looks = 0;
            return false;
        }
        looks++;
        return betweenLooks.multipliedBy(looks).compareTo(timeout) >= 0;
    }
}
