package org.patchbay.core.session;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests of one session and whose turn it is: at most one is being answered. It decides nothing about threads;
 * whoever takes the turn answers, and gives it back.
 */
final class Mailbox {
    private final int limit;

    /** Guards everything below. */
    private final Object lock = new Object();

    private final Deque<Incoming> waiting = new ArrayDeque<>();
    private boolean taken;
    private boolean full;
    private boolean closed;

    Mailbox(int limit) {
        this.limit = limit;
    }

    /** Takes a request up; true if no more should come for now. */
    boolean offer(Incoming incoming) {
        synchronized (lock) {
            if (closed) {
                return false;
            }
            waiting.add(incoming);
            boolean becameFull = !full && waiting.size() >= limit;
            full |= becameFull;
            return becameFull;
        }
    }

    /** Takes the turn; null if there is nothing to answer or somebody else has it. */
    Incoming take() {
        synchronized (lock) {
            if (taken || waiting.isEmpty()) {
                return null;
            }
            taken = true;
            return waiting.poll();
        }
    }

    /** Gives the turn back. */
    void giveBack() {
        synchronized (lock) {
            taken = false;
        }
    }

    /** Whether there is room again after {@link #offer} said there was none. True once for each time. */
    boolean roomAgain() {
        synchronized (lock) {
            if (!full || waiting.size() > limit / 2) {
                return false;
            }
            full = false;
            return true;
        }
    }

    /** Whether a request waits. */
    boolean waiting() {
        synchronized (lock) {
            return !waiting.isEmpty();
        }
    }

    /** Whether a request is being answered or waits. */
    boolean busy() {
        synchronized (lock) {
            return taken || !waiting.isEmpty();
        }
    }

    /** Drops what waits; nothing more is taken up. */
    void close() {
        synchronized (lock) {
            closed = true;
            waiting.clear();
        }
    }
}
