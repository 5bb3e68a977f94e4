package org.patchbay.health;

/**
 * What a check found.
 *
 * @param grade how bad it is
 * @param words what it is, for an operator
 */
record Finding(Grade grade, String words) {
    /** How bad something is. */
    enum Grade {
        /** As it should be. */
        GOOD,
        /** Somebody should look after it; clients are served. */
        DOUBTFUL,
        /** Clients are not served, or will not be for long. */
        BAD
    }

    static Finding good(String words) {
        return new Finding(Grade.GOOD, words);
    }

    static Finding doubtful(String words) {
        return new Finding(Grade.DOUBTFUL, words);
    }

    static Finding bad(String words) {
        return new Finding(Grade.BAD, words);
    }
}
