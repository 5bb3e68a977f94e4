package org.patchbay.shell.command;

import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;
import org.patchbay.api.runtime.AuditTrail;

/** Writes down what an operator did by the shell. */
final class Journal {
    private static final String MEANS = "shell";

    private final AuditTrail trail;

    Journal(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * One deed.
     *
     * @param what a verb
     * @param done whether it was done
     * @param kind what it was done to
     * @param target which one
     */
    void record(String what, boolean done, String kind, String target) {
        AuditOutcome outcome = done ? AuditOutcome.SUCCESS : AuditOutcome.FAILURE;
        trail.record(AuditEntry.of(AuditKind.OPERATION, what, outcome)
                .by("", "", MEANS)
                .withTarget(kind, target));
    }
}
