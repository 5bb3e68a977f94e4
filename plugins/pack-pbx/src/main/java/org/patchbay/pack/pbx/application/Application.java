package org.patchbay.pack.pbx.application;

/**
 * One application of the dialplan, for all channels. It begins in {@link #run} and must not wait there: what takes time
 * goes on in timers and listeners of the {@link Execution}, and ends with {@link Execution#done} or
 * {@link Execution#hangUp}. Used by the loop.
 */
@FunctionalInterface
public interface Application {
    /** Begins on a channel. */
    void run(Execution run);
}
