package org.patchbay.pack.pbx.time;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done, and when. Tasks run in the order of their times, those of one time in the order in which they
 * were set, and each sees exactly the time for which it was set, however late the thread is: with the same requests at
 * the same times a simulation always goes the same way. Used by the thread of the {@link Loop}.
 */
public final class Agenda {
    /** Tasks that may wait at one time. More than that is refused, since nothing would ever be on time. */
    public static final int MAX_TASKS = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

    private final SimClock clock;
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();

    /** Only grows: the time of the task that runs, or at which the last one ran. */
    private long now;

    private long numbers;

    /** An agenda by this clock. */
    public Agenda(SimClock clock) {
        this.clock = clock;
    }

    /** The clock behind it. */
    public SimClock clock() {
        return clock;
    }

    /** The simulated time, which stands still while a task runs. */
    public Instant now() {
        return clock.at(now);
    }

    /** The simulated time in nanoseconds since the start; for spans of time. */
    public long nanos() {
        return now;
    }

    /** Does it when so much time has passed. */
    public Timer in(Duration delay, Runnable task) {
        if (timers.size() >= MAX_TASKS) {
            timers.removeIf(timer -> !timer.pending());
            if (timers.size() >= MAX_TASKS) {
                throw new IllegalStateException("More than " + MAX_TASKS + " tasks wait for their time");
            }
        }
        Timer timer = new Timer(now + Math.max(0, delay.toNanos()), numbers++, task);
        timers.add(timer);
        return timer;
    }

    /** Does it behind what is running now, before any time passes. */
    public Timer soon(Runnable task) {
        return in(Duration.ZERO, task);
    }

    /** Does all that is due. */
    public void runDue() {
        runUntil(clock.nanos());
    }

    /** Puts the clock forward, and does what becomes due on the way at its own time. */
    public void advance(Duration forward) {
        clock.step(forward);
        runDue();
    }

    private void runUntil(long end) {
        for (Timer next = timers.peek(); next != null && next.due() <= end; next = timers.peek()) {
            timers.poll();
            if (next.pending()) {
                now = Math.max(now, next.due());
                run(next.take());
            }
        }
        now = Math.max(now, end);
    }

    /** A task that fails does not take the simulation with it. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError defect) {
            LOG.error("A step of the simulated PBX failed", defect);
        }
    }

    /** Nanoseconds of the world until something is due; the longest time if nothing is. */
    long worldNanosToNext() {
        for (Timer next = timers.peek(); next != null; next = timers.peek()) {
            if (next.pending()) {
                return clock.worldNanosUntil(next.due());
            }
            timers.poll();
        }
        return Long.MAX_VALUE;
    }

    /** How many tasks wait, those included that were cancelled a short time ago. */
    public int size() {
        return timers.size();
    }

    /** Forgets all that has to be done. */
    public void clear() {
        timers.clear();
    }
}
