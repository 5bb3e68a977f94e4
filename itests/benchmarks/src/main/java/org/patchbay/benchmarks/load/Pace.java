package org.patchbay.benchmarks.load;

/**
 * How fast events are published.
 *
 * @param rate events a second; 0 for as fast as they are delivered
 * @param window how many may be under way in that case
 */
public record Pace(double rate, int window) {
    /** So many a second, whatever comes of it. */
    public static Pace of(double rate) {
        return new Pace(rate, 0);
    }

    /** The next one when one has reached everybody, with so many under way. */
    public static Pace flatOut(int window) {
        return new Pace(0, window);
    }
}
