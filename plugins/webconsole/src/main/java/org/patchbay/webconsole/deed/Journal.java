package org.patchbay.webconsole.deed;

import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;
import org.patchbay.api.runtime.AuditTrail;

/** Records what operators did with the pages. */
final class Journal {
    private static final String MEANS = "web console";

    private final AuditTrail trail;

    Journal(AuditTrail trail) {
        this.trail = trail;
    }

    void add(Order order, String subject, Outcome outcome, String... targets) {
        AuditOutcome ended = outcome.done() ? AuditOutcome.SUCCESS : AuditOutcome.FAILURE;
        AuditEntry entry = AuditEntry.of(AuditKind.OPERATION, subject, ended)
                .by(order.user(), order.client().getAddress().getHostAddress(), MEANS)
                .withDetail(outcome.done() ? "" : outcome.message());
        for (int i = 0; i < targets.length; i += 2) {
            entry = entry.withTarget(targets[i], targets[i + 1]);
        }
        trail.record(entry);
    }
}
