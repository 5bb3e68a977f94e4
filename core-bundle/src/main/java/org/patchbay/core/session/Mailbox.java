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

    /** Its lock guards everything below. Thousands of sessions have little in it, so it begins small. */
    private final Deque<Incoming> waiting = new ArrayDeque<>(1);

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
        synchronized (waiting) {
            if (!closed) {
                waiting.add(incoming);
                full |= waiting.size() >= limit;
            }
            return full && !paused && !signalling;
        }
    }

    /** Takes the turn; null if there is nothing to answer or somebody else has it. */
    Incoming take() {
        synchronized (waiting) {
            if (taken || waiting.isEmpty()) {
                return null;
            }
            taken = true;
            return waiting.poll();
        }
    }

    /** Gives the turn back. */
    void giveBack() {
        synchronized (waiting) {
            taken = false;
        }
    }

    /**
     * What the connection is to be told. One caller at a time is given something, and says {@link #signalled} when it
     * has told it: of two who tell at the same time the one with the older word might come last, and input that is
     * paused by mistake is paused for ever.
     */
    Signal signal() {
        synchronized (waiting) {
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
        synchronized (waiting) {
            paused = !paused;
            signalling = false;
        }
    }

    /** Whether a request waits. */
    boolean waiting() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }

    /** Whether a request is being answered or waits. */
    boolean busy() {
        synchronized (waiting) {
            return taken || !waiting.isEmpty();
        }
    }

    /** Drops what waits; nothing more is taken up. */
    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
        }
    }
}
