package org.patchbay.shell.output;

/**
 * One column of a table.
 *
 * @param key its name in JSON
 * @param heading what stands above it
 * @param fit how it is set
 */
public record Column(String key, String heading, Fit fit) {
    /** How a column is set. */
    enum Fit {
        /** As it is. */
        LEFT,
        /** A number. */
        RIGHT,
        /** A text that may be cut where the terminal is too narrow. */
        CUT
    }

    /** A column that is never cut. */
    public static Column text(String key, String heading) {
        return new Column(key, heading, Fit.LEFT);
    }

    /** A column of numbers. */
    public static Column number(String key, String heading) {
        return new Column(key, heading, Fit.RIGHT);
    }

    /** A column that gives way first. */
    public static Column words(String key, String heading) {
        return new Column(key, heading, Fit.CUT);
    }
}
