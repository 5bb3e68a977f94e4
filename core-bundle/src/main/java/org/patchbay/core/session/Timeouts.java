package org.patchbay.core.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The one timer thread. What it runs is short; what may take longer is handed to the workers. */
public final class Timeouts implements AutoCloseable {
    private final ScheduledExecutorService timer;

    /** A timer on a thread of that kind. */
    public Timeouts(ThreadFactory threads) {
        timer = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** Completes after that time, on the timer thread. Cancelling it takes it back. */
    public CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        var task = timer.schedule(() -> over.complete(null), delay.toMillis(), TimeUnit.MILLISECONDS);
        over.whenComplete((nothing, failure) -> task.cancel(false));
        return over;
    }

    /** Runs that after that time, on the timer thread; at once if there is no timer any more. */
    public void run(Duration delay, Runnable task) {
        try {
            timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    /** Runs that again and again. */
    public void every(Duration period, Runnable task) {
        timer.scheduleWithFixedDelay(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
