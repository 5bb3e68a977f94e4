package org.patchbay.core.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries one listener has not seen yet. One worker at a time tells them, in order. */
final class AuditQueue {
    private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);

    /** Entries that may wait; beyond that one is dropped. */
    static final int LIMIT = 10_000;

    /** Entries told in one go before others get the worker. */
    private static final int IN_A_ROW = 256;

    private final AuditListener listener;
    private final Executor workers;

    /** Guards what follows. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition idle = lock.newCondition();
    private final Deque<AuditEntry> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;
    /** The thread that tells, so that a listener that leaves by its own hand does not wait for itself. */
    private Thread telling;

    AuditQueue(AuditListener listener, Executor workers) {
        this.listener = listener;
        this.workers = workers;
    }

    boolean tells(AuditListener other) {
        return listener == other;
    }

    /** False if the entry was dropped. */
    boolean offer(AuditEntry entry) {
        lock.lock();
        try {
            if (closed || waiting.size() >= LIMIT) {
                return false;
            }
            waiting.add(entry);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Has a worker tell what waits. */
    void tell() {
        if (begins()) {
            workers.execute(this::tellSome);
        }
    }

    private boolean begins() {
        lock.lock();
        try {
            boolean begins = !running && !waiting.isEmpty();
            running |= begins;
            return begins;
        } finally {
            lock.unlock();
        }
    }

    private void tellSome() {
        for (int i = 0; i < IN_A_ROW; i++) {
            AuditEntry next = next();
            if (next == null) {
                return;
            }
            try {
                listener.recorded(next);
            } catch (Exception | LinkageError | StackOverflowError | AssertionError defect) {
                LOG.error("an audit listener failed", defect);
            }
        }
        workers.execute(this::tellSome);
    }

    private AuditEntry next() {
        lock.lock();
        try {
            AuditEntry next = waiting.poll();
            telling = next == null ? null : Thread.currentThread();
            if (next == null) {
                running = false;
                idle.signalAll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; waits until all was told, or the time is over. How many entries were lost. */
    int close(Duration grace) {
        tell();
        lock.lock();
        try {
            closed = true;
            awaitIdle(grace);
            int lost = waiting.size();
            waiting.clear();
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** Called under the lock. */
    private void awaitIdle(Duration grace) {
        long left = grace.toNanos();
        try {
            while (running && left > 0 && telling != Thread.currentThread()) {
                left = idle.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
