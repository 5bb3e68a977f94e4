package org.patchbay.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for what will become true, never for a time to pass. Wait for the behaviour, not for its cause: a service that
 * is registered has not been bound by everybody yet.
 */
public final class Await {
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private Await() {}

    /**
     * Waits until a condition holds.
     *
     * @param deadline how long to wait at most
     * @param what what is waited for, in words: "the action is gone"
     * @param condition asked again and again on this thread; an exception it throws ends the wait
     * @return how long it took
     * @throws AssertionError if the deadline passes, or the condition throws
     */
    public static Duration await(Duration deadline, String what, Callable<Boolean> condition) {
        return await(deadline, () -> what, condition);
    }

    /**
     * Waits until a condition holds.
     *
     * @param deadline how long to wait at most
     * @param what what is waited for, in words; asked only when it has failed, so it may tell how far things are
     * @param condition asked again and again on this thread; an exception it throws ends the wait
     * @return how long it took
     * @throws AssertionError if the deadline passes, or the condition throws
     */
    public static Duration await(Duration deadline, Supplier<String> what, Callable<Boolean> condition) {
        long start = System.nanoTime();
        while (!holds(what, condition)) {
            if (System.nanoTime() - start > deadline.toNanos()) {
                throw new AssertionError("Waited " + deadline.toMillis() + " ms in vain until " + what.get());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("Interrupted while waiting until " + what.get());
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Insists that a condition holds during a whole period, for what must not happen meanwhile.
     *
     * @param period how long to watch
     * @param what what must stay true, in words: "the action stays unknown"
     * @param condition asked again and again on this thread
     * @throws AssertionError as soon as the condition does not hold, or throws
     */
    public static void during(Duration period, String what, Callable<Boolean> condition) {
        long start = System.nanoTime();
        do {
            if (!holds(() -> what, condition)) {
                throw new AssertionError("It is not true any more that " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (System.nanoTime() - start < period.toNanos());
    }

    private static boolean holds(Supplier<String> what, Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError("Failed while waiting until " + what.get(), e);
        }
    }
}
