package org.patchbay.pack.pbx.time;

/** One task of the {@link Agenda}. */
public final class Timer implements Comparable<Timer> {
    /** A timer that has already run. */
    public static final Timer NONE = new Timer(0, 0, () -> {});

    private final long due;
    private final long number;
    private Runnable task;

    Timer(long due, long number, Runnable task) {
        this.due = due;
        this.number = number;
        this.task = task;
    }

    static {
        NONE.cancel();
    }

    /** It will not run any more, if it has not yet. */
    public void cancel() {
        task = null;
    }

    /** Whether it will still run. */
    public boolean pending() {
        return task != null;
    }

    long due() {
        return due;
    }

    /** The task, which is taken out: it runs once. */
    Runnable take() {
        Runnable taken = task;
        task = null;
        return taken;
    }

    /** By time, then in the order in which they were set. */
    @Override
    public int compareTo(Timer other) {
        int byTime = Long.compare(due, other.due);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
}
