package org.patchbay.pack.pbx.channel;

/**
 * The application that a channel runs.
 *
 * @param application its name, or the empty text
 * @param data its arguments, after substitution
 */
public record Activity(String application, String data) {
    /** None at all. */
    public static final Activity NONE = new Activity("", "");
}
