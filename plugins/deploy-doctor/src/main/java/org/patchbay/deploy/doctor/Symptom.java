package org.patchbay.deploy.doctor;

import java.time.Duration;

/**
 * One thing that is wrong with a file.
 *
 * @param problem what is wrong, a clause that begins small and has no full stop; two symptoms with the same are one
 * @param reason what someone else says about it, possibly in other words each time; empty if nobody does
 * @param remedy what to do about it, a whole sentence
 * @param patience for how long it must stay so before it is said aloud
 */
record Symptom(String problem, String reason, String remedy, Duration patience) {
    /** A file that did not change for so long is not being written any more. */
    static final Duration STABLE = Duration.ofSeconds(2);

    /** What looks like a copy that stalled, or waits for another file, gets longer. */
    static final Duration STALLED = Duration.ofSeconds(5);

    /** An activator may be slow; one that takes longer hangs. */
    static final Duration HANGING = Duration.ofSeconds(10);

    static Symptom of(String problem, String remedy) {
        return new Symptom(problem, "", remedy, STABLE);
    }

    Symptom because(String words) {
        return new Symptom(problem, words, remedy, patience);
    }

    Symptom after(Duration longer) {
        return new Symptom(problem, reason, remedy, longer);
    }

    /** The problem and the reason, to stand after a colon. */
    String words() {
        return reason.isEmpty() ? problem : problem + " (" + reason + ")";
    }

    /** The problem and the reason as a sentence of their own. */
    String sentence() {
        return Character.toUpperCase(problem.charAt(0)) + words().substring(1) + ".";
    }
}
