package org.patchbay.core.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what it is given one after the other, on one worker at a time. Many clients that flood the server at once get no
 * more of the machine than one, so that whoever reads from the network is not one among many who want to run.
 *
 * <p>A session is in its queue a few times at most, so that needs no limit of its own.
 */
public final class OneByOne implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final Executor workers;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /** The tasks that were given and are not over; who gives the first one has a worker called. */
    private final AtomicInteger open = new AtomicInteger();

    /** An executor that borrows from these, and gives back when there is nothing to do. */
    public OneByOne(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (open.getAndIncrement() == 0) {
            workers.execute(this::work);
        }
    }

    private void work() {
        do {
            run(tasks.remove());
        } while (open.decrementAndGet() > 0);
    }

    /** Whoever fails must not take the others with it. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError defect) {
            LOG.error("answering a row of requests failed", defect);
        }
    }
}
