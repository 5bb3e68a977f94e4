package org.patchbay.pack.pbx.channel;

/**
 * A step of the dialplan.
 *
 * @param context the context
 * @param extension the extension as it was dialed
 * @param priority the step; 1 is the first
 */
public record Place(String context, String extension, int priority) {
    /** Where a channel starts that nobody sent anywhere. */
    public static final Place DEFAULT = new Place("default", "s", 1);

    /** The same extension at another step. */
    public Place at(int step) {
        return new Place(context, extension, step);
    }

    /** The form {@code context,extension,priority}. */
    @Override
    public String toString() {
        return context + "," + extension + "," + priority;
    }
}
