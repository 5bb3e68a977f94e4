package org.patchbay.pack.pbx.time;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.patchbay.api.action.ActionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of the simulation. It owns the whole model, so nothing in there has a lock: requests of other threads
 * wait here for their turn, and what is due by the {@link Agenda} is done in between.
 */
public final class Loop implements Turn {
    /** Requests that may wait for their turn. */
    public static final int MAX_WAITING = 10_000;

    /** How long the end waits for the step that is running. */
    private static final Duration LAST_STEP = Duration.ofSeconds(2);

    /** No sleep is longer than that, so a clock whose speed changes is looked at again. */
    private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(1);

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final Agenda agenda;
    private final BlockingQueue<Request<?>> requests = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Queue<Runnable> returns = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    /** Written once, by the thread that ends the loop. */
    private volatile boolean over;

    /** One thing to do, and who waits for it. */
    private record Request<T>(Callable<T> task, CompletableFuture<T> answer) {
        void run() {
            try {
                answer.complete(task.call());
            } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
                answer.completeExceptionally(failure);
            }
        }

        void refuse(String why) {
            answer.completeExceptionally(new ActionException(why));
        }
    }

    /** A loop that does what is on this agenda. */
    public Loop(Agenda agenda, String threadName) {
        this.agenda = agenda;
        this.thread = new Thread(this::work, threadName);
        thread.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    @Override
    public <T> CompletionStage<T> ask(Callable<T> task) {
        Request<T> request = new Request<>(task, new CompletableFuture<>());
        if (over || !requests.offer(request)) {
            request.refuse(over ? "The PBX has stopped" : "The PBX is busy");
        } else if (over) {
            refuseAll();
        }
        return request.answer();
    }

    /**
     * Does what the loop itself has asked for, in its turn, even if too much waits: so nothing that it waits for is lost.
     * Who asks bounds how much that can be. Any thread.
     */
    public void comeBack(Runnable task) {
        returns.add(task);
        // Only wakes the thread; if there is no room it does not sleep.
        requests.offer(new Request<>(() -> true, new CompletableFuture<>()));
    }

    private void runReturns() {
        for (Runnable task = returns.poll(); task != null; task = returns.poll()) {
            Request<Boolean> request = new Request<>(Executors.callable(task, true), new CompletableFuture<>());
            request.run();
            request.answer().exceptionally(defect -> {
                LOG.error("A step of the simulated PBX failed", defect);
                return false;
            });
        }
    }

    /** Ends: what runs is finished, what waits is refused, the thread is gone. */
    public void stop() {
        over = true;
        thread.interrupt();
        boolean interrupted = false;
        try {
            thread.join(LAST_STEP.toMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        refuseAll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseAll() {
        for (Request<?> left = requests.poll(); left != null; left = requests.poll()) {
            left.refuse("The PBX has stopped");
        }
    }

    private void work() {
        while (!over) {
            agenda.runDue();
            runReturns();
            try {
                Request<?> next =
                        requests.poll(Math.min(agenda.worldNanosToNext(), LONGEST_SLEEP), TimeUnit.NANOSECONDS);
                if (next != null) {
                    agenda.runDue();
                    next.run();
                }
            } catch (InterruptedException e) {
                // Only stop() interrupts this thread, after it has set `over`.
                continue;
            }
        }
    }
}
