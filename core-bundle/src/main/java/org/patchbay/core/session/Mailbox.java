package org.patchbay.core.session;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests of one session and whose turn it is: at most one is being answered. It decides nothing about threads;
 * whoever takes the turn answers, and gives it back.
 */
final class Mailbox {
    /** What the connection is to be told about its input. */
    enum Signal {
        NONE,
        PAUSE,
        RESUME
    }

    private final int limit;

    /** Guards everything below. */
    private final Object lock = new Object();

    private final Deque<Incoming> waiting = new ArrayDeque<>();
    private boolean taken;
    private boolean full;
    private boolean paused;
    private boolean signalling;
    private boolean closed;

    Mailbox(int limit) {
        this.limit = limit;
    }

    /** Takes a request up; true if the connection is to be told that no more should come for now. */
    boolean offer(Incoming incoming) {
        synchronized (lock) {
            if (!closed) {
                waiting.add(incoming);
                full |= waiting.size() >= limit;
            }
            return full && !paused && !signalling;
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

    /**
     * What the connection is to be told. One caller at a time is given something, and says {@link #signalled} when it
     * has told it: of two who tell at the same time the one with the older word might come last, and input that is
     * paused by mistake is paused for ever.
     */
    Signal signal() {
        synchronized (lock) {
            full &= waiting.size() > limit / 2;
            if (signalling || paused == full) {
                return Signal.NONE;
            }
            signalling = true;
            return full ? Signal.PAUSE : Signal.RESUME;
        }
    }

    /** The connection knows. Something may have changed meanwhile: ask for the next signal. */
    void signalled() {
        synchronized (lock) {
            paused = !paused;
            signalling = false;
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
