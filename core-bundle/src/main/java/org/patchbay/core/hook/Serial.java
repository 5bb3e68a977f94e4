package org.patchbay.core.hook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other on shared threads, in the order in which they were given. Foreign code that is slow
 * delays only what it is told itself; what it is too slow for is dropped.
 */
public final class Serial implements Executor {
    /** Tasks that may wait; beyond that one is dropped. */
    private static final int LIMIT = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Serial.class);

    private final Executor workers;

    /** Guards the two below. */
    private final Object lock = new Object();

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    /** A queue whose tasks run there. */
    public Serial(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            if (tasks.size() >= LIMIT) {
                LOG.warn("a hook or listener is too slow: {} tasks wait for it, one more is dropped", LIMIT);
                return;
            }
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        workers.execute(this::runOne);
    }

    private void runOne() {
        Runnable task;
        synchronized (lock) {
            task = tasks.poll();
        }
        try {
            task.run();
        } finally {
            boolean more;
            synchronized (lock) {
                running = !tasks.isEmpty();
                more = running;
            }
            if (more) {
                workers.execute(this::runOne);
            }
        }
    }
}
