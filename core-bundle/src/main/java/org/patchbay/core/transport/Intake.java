package org.patchbay.core.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Reads what has come. Who sends more than it was asked for has its next turn behind those who send little, and all such
 * turns of a round take a limited time, so that a flood costs others a moment. Used by one I/O thread.
 */
final class Intake {
    /** Bytes read with one call of the system at most. */
    private static final int BUFFER = 64 * 1024;

    /** How long those who send much may hold up the others in one round; the turn that is on then is ended. */
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    /** Who has sent more than was read; each is in it once. */
    private final Queue<AmiSession> flooding = new ArrayDeque<>();

    boolean isEmpty() {
        return flooding.isEmpty();
    }

    /** Something has come from that session; false if that has to wait for its turn. */
    boolean read(AmiSession session) {
        if (session.flooding()) {
            return false;
        }
        readOnce(session);
        return true;
    }

    private void readOnce(AmiSession session) {
        try {
            session.read(buffer);
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            session.getFilterChain().fireExceptionCaught(e);
        }
        if (session.flooding()) {
            flooding.add(session);
        }
    }

    /** Goes on with those who had more. */
    void readOn() {
        if (flooding.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        for (int left = flooding.size(); left > 0 && System.nanoTime() - began < ROUND_NANOS; left--) {
            AmiSession session = flooding.remove();
            session.calm();
            if (session.open()) {
                readOnce(session);
            }
        }
    }
}
