package org.patchbay.pack.pbx.time;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that waits for a disk so that the {@link Loop} need not. What is given to it runs one after the other, so
 * the order in which the loop asks is the order in which the store is asked. The thread is there while it is needed.
 */
public final class Questions implements Executor {
    /** Questions that may wait; more are refused. */
    public static final int MAX_WAITING = 1000;

    private static final long IDLE_SECONDS = 10;

    /** How long the end waits for the question that is asked. */
    private static final long LAST_MILLIS = 2000;

    private final ThreadPoolExecutor thread;

    /** A thread of that name. */
    public Questions(String name) {
        thread = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), task -> {
                    Thread made = new Thread(task, name);
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /** {@inheritDoc} Refuses with {@link java.util.concurrent.RejectedExecutionException}. */
    @Override
    public void execute(Runnable question) {
        thread.execute(question);
    }

    /** Ends: what is asked is finished, what waits is forgotten, the thread is gone. */
    public void stop() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
