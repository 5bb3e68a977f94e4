package org.patchbay.pack.pbx.dialplan;

/**
 * One line of an extension: what is run at a priority, or what a hint watches.
 *
 * @param priority from 1, or {@link #HINT}
 * @param label the name of the step; empty without one
 * @param application what is run; of a hint everything it watches, as it is written
 * @param data the arguments of the application as they are written, variables not yet replaced
 * @param origin file and line, for messages to the operator; the name of the part of the PBX that added it otherwise
 */
public record Step(int priority, String label, String application, String data, String origin) {
    /** Stands for the priority {@code hint}. */
    public static final int HINT = -1;

    /** Who brought it, as Asterisk names them: a part of the PBX, or else the reader of the file. */
    public String registrar() {
        return origin.indexOf(':') < 0 ? origin : DialplanListing.REGISTRAR;
    }

    /** Whether this is a hint and nothing to run. */
    public boolean isHint() {
        return priority == HINT;
    }
}
