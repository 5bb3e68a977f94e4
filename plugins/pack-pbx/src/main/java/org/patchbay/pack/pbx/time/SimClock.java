package org.patchbay.pack.pbx.time;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time of the simulation. It runs n times as fast as that of the world, or stands still at speed 0 until it is
 * stepped. It never goes back. Used by the thread of the {@link Loop}.
 */
public final class SimClock {
    /** The fastest a clock may run: a day in 86 seconds. */
    public static final double MAX_SPEED = 1000;

    private final LongSupplier world;
    private final Instant epoch;

    /** How fast it runs; 0 if it stands. */
    private double speed;

    /** Reading of the world's clock when speed or time was last set. */
    private long worldMark;

    /** Simulated nanoseconds since the epoch at that reading. */
    private long mark;

    /**
     * A clock that starts now.
     *
     * @param epoch what it shows at first
     * @param world nanoseconds of the world's clock
     * @param speed how fast it runs, at most {@value #MAX_SPEED}; 0 if it stands until it is stepped
     */
    public SimClock(Instant epoch, LongSupplier world, double speed) {
        this.epoch = epoch;
        this.world = world;
        this.worldMark = world.getAsLong();
        this.speed = bounded(speed);
    }

    /** A clock that stands until it is stepped. */
    public static SimClock stepped(Instant epoch) {
        return new SimClock(epoch, () -> 0, 0);
    }

    private static double bounded(double speed) {
        return Double.isFinite(speed) ? Math.max(0, Math.min(MAX_SPEED, speed)) : 1;
    }

    /** How fast it runs; 0 if it stands. */
    public double speed() {
        return speed;
    }

    /** From now on it runs at this speed. */
    public void run(double newSpeed) {
        mark = nanos();
        worldMark = world.getAsLong();
        speed = bounded(newSpeed);
    }

    /** Puts it forward at once. */
    public void step(Duration forward) {
        if (!forward.isNegative()) {
            mark += forward.toNanos();
        }
    }

    /** Simulated nanoseconds since the clock was made. */
    long nanos() {
        return mark + (long) ((world.getAsLong() - worldMark) * speed);
    }

    /** The simulated instant of a number of nanoseconds. */
    Instant at(long nanos) {
        return epoch.plusNanos(nanos);
    }

    /** Nanoseconds of the world until the simulation has reached that time; the longest time if the clock stands. */
    long worldNanosUntil(long nanos) {
        long missing = nanos - nanos();
        if (missing <= 0) {
            return 0;
        }
        return speed == 0 ? Long.MAX_VALUE : (long) Math.ceil(missing / speed);
    }
}
