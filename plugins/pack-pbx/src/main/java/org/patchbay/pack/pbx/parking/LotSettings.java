package org.patchbay.pack.pbx.parking;

import java.time.Duration;

/**
 * How one parking lot was configured.
 *
 * @param name its name; that of the first one is {@code default}
 * @param spaces where it is in the dialplan
 * @param time how long a call waits
 * @param comeback what becomes of a call whose time is over
 * @param music what a waiting call hears; the empty text for what is usual
 */
record LotSettings(String name, Spaces spaces, Duration time, Comeback comeback, String music) {
    /** The lot of everybody who names no other. */
    static final String DEFAULT = "default";

    /**
     * The extensions of a lot.
     *
     * @param extension parks; the empty text for none
     * @param context where they are
     * @param first the first space
     * @param last the last space
     * @param next whether a space rests after it was used, instead of being the first choice again
     * @param hints whether each space can be watched
     */
    record Spaces(String extension, String context, int first, int last, boolean next, boolean hints) {}

    /**
     * What becomes of a call whose time is over.
     *
     * @param toOrigin whether who parked it is called
     * @param ring for how long
     * @param context where it goes otherwise
     */
    record Comeback(boolean toOrigin, Duration ring, String context) {}
}
