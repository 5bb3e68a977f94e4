package org.patchbay.core.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes what sessions have, in the order in which they said so. Used by one I/O thread, save where it says otherwise. */
final class Outflow {
    /** Bytes written with one call of the system at most. */
    private static final int BUFFER = 64 * 1024;

    /** Bytes written for one session before others have their turn. */
    private static final int IN_A_ROW = BUFFER + BUFFER / 2;

    /** Sessions to which writing takes a while. */
    private static final int MANY = 64;

    /** Sessions to which is written in one go. */
    private static final int MOST = 256;

    /** Sessions of which other threads say that they have output; each is in it once at most. */
    private final Queue<AmiSession> told = new ConcurrentLinkedQueue<>();

    private final Queue<AmiSession> due = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    boolean isEmpty() {
        return due.isEmpty() && told.isEmpty();
    }

    /** Whether writing will take a while. */
    boolean isLong() {
        return due.size() > MANY;
    }

    /** The session has output, or its socket takes some again. */
    void add(AmiSession session) {
        if (schedule(session)) {
            due.add(session);
        }
    }

    /** The session has output, says another thread; false if that was known. */
    boolean tell(AmiSession session) {
        return schedule(session) && told.add(session);
    }

    /** Each event asks this for each of its readers, mostly in vain, and looking is cheaper than trying. */
    private static boolean schedule(AmiSession session) {
        return !session.isScheduledForFlush() && session.setScheduledForFlush(true);
    }

    /**
     * Writes once for each of those that are due, up to a number of them. What has come meanwhile is read before the
     * others have their turn, so that they get what was published by then with the same write; who has more than a row,
     * or more again, comes behind them.
     */
    void write() {
        for (AmiSession session = told.poll(); session != null; session = told.poll()) {
            due.add(session);
        }
        for (int left = Math.min(due.size(), MOST); left > 0; left--) {
            AmiSession session = due.remove();
            session.unscheduledForFlush();
            write(session);
        }
    }

    private void write(AmiSession session) {
        try {
            if (session.registered() && session.write(buffer, IN_A_ROW)) {
                add(session);
            }
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            session.getFilterChain().fireExceptionCaught(e);
        }
    }
}
