package org.patchbay.benchmarks.wire;

import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;

/** Wakes a selector at a time, since a selector itself waits for whole milliseconds. A thread of its own. */
final class Alarm implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final Selector selector;
    private final Thread thread = new Thread(this::run, "bench-alarm");
    private volatile long due = NEVER;
    private volatile boolean closed;

    Alarm(Selector selector) {
        this.selector = selector;
        thread.setDaemon(true);
        thread.start();
    }

    /** Wakes the selector at that time, and not at the one that was asked for before. */
    void ringAt(long time) {
        if (due != time) {
            due = time;
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!closed) {
            long time = due;
            long left = time - System.nanoTime();
            if (time == NEVER) {
                LockSupport.park(this);
            } else if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else {
                if (due == time) {
                    due = NEVER;
                }
                selector.wakeup();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
