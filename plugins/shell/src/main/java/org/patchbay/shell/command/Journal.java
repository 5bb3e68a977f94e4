package org.patchbay.shell.command;

import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;
import org.patchbay.api.runtime.AuditTrail;
import org.patchbay.shell.output.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what an operator did by the shell: in the log, and for the audit trail. */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

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
        record(what, done, kind, target, "");
    }

    /** One deed and the reason for it. */
    void record(String what, boolean done, String kind, String target, String reason) {
        AuditOutcome outcome = done ? AuditOutcome.SUCCESS : AuditOutcome.FAILURE;
        AuditEntry entry = AuditEntry.of(AuditKind.OPERATION, what, outcome)
                .by("", "", MEANS)
                .withTarget(kind, target)
                .withDetail(reason);
        LOG.info("shell: {}, {} {}: {} {}", what, kind, Screen.harmless(target), outcome, Screen.harmless(reason));
        trail.record(entry);
    }
}
