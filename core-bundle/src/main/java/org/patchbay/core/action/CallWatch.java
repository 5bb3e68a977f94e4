package org.patchbay.core.action;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;
import org.patchbay.core.audit.AuditDesk;
import org.patchbay.core.session.Session;

/** Counts what becomes of requests, and has those audited that may change something. */
public final class CallWatch {
    /**
     * The headers that name what a request is about. Everything else stays out of the audit, since a value may be a
     * secret: of a log-on, of a variable, of a line of configuration, of a command.
     */
    private static final Set<String> TARGETS = Set.of(
            "agent",
            "channel",
            "channel1",
            "channel2",
            "conference",
            "context",
            "dstfilename",
            "exten",
            "extension",
            "extrachannel",
            "family",
            "filename",
            "interface",
            "mailbox",
            "meetme",
            "module",
            "parkinglot",
            "peer",
            "priority",
            "queue",
            "srcfilename",
            "usernum");

    private final AuditDesk audit;
    private final LongAdder unknown = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /** A watch that tells that desk. */
    public CallWatch(AuditDesk audit) {
        this.audit = audit;
    }

    /** A call is over. */
    void ended(Call call) {
        ActionEntry entry = call.entry();
        boolean withdrawn = call.endedInPlace();
        boolean error = withdrawn || call.failed();
        entry.meter().ended(call.nanos(), error);
        if (entry.changesState() && audit.watched()) {
            AuditOutcome outcome =
                    withdrawn ? AuditOutcome.WITHDRAWN : error ? AuditOutcome.FAILURE : AuditOutcome.SUCCESS;
            record(entry, call.session(), call.request(), outcome);
        }
    }

    /** A session has none of the classes of an action. */
    void denied(ActionEntry entry, Session session, AmiMessage request) {
        entry.meter().denied();
        if (entry.changesState() && audit.watched()) {
            record(entry, session, request, AuditOutcome.DENIED);
        }
    }

    /** There is no action of that name. */
    void unknown() {
        unknown.increment();
    }

    /** No action was looked for. */
    void refused() {
        refused.increment();
    }

    private void record(ActionEntry entry, Session session, AmiMessage request, AuditOutcome outcome) {
        AuditEntry record = AuditEntry.of(AuditKind.ACTION, entry.descriptor().name(), outcome)
                .by(
                        session.account(),
                        session.remoteAddress(),
                        session.transport().name())
                .withActionId(request.actionId());
        for (String line : request.lines()) {
            int colon = line.indexOf(':');
            if (colon > 0 && TARGETS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT))) {
                record = record.withTarget(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        audit.record(record);
    }

    /** Requests for an action that there is not. */
    public long unknownActions() {
        return unknown.sum();
    }

    /** Requests for which no action was looked for. */
    public long refusedRequests() {
        return refused.sum();
    }
}
