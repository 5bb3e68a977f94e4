package org.patchbay.core.action;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls that are not over yet, by the action they call. A bundle cannot be kept from stopping, as Asterisk keeps a
 * module in use from being unloaded; instead its stop waits for its calls, for a while.
 */
public final class InFlight {
    private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);

    private final Duration grace;
    private final CallWatch watch;

    private final OpenCalls<ActionEntry, Call> calls = new OpenCalls<>();

    /** A table whose withdrawals wait that long, and which tells of calls that are over. */
    public InFlight(Duration grace, CallWatch watch) {
        this.grace = grace;
        this.watch = watch;
    }

    /** Is told of everything that is requested. */
    CallWatch watch() {
        return watch;
    }

    /** From now on the action takes calls. */
    public void open(ActionEntry entry) {
        calls.open(entry);
    }

    /** Notes a call; false if its action takes none any more. What is built in is never withdrawn. */
    boolean begin(Call call) {
        return call.entry().isBuiltIn() || calls.begin(call.entry(), call);
    }

    /** Forgets a call that is over. */
    void end(Call call) {
        watch.ended(call);
        if (!call.entry().isBuiltIn()) {
            calls.end(call.entry(), call);
        }
    }

    /**
     * The actions take no more calls; waits for those that run, once for all of them, and answers in place of those that
     * do not end.
     */
    public void withdraw(Collection<ActionEntry> entries) {
        List<Call> left = calls.close(entries);
        left.forEach(Call::withdraw);
        if (!OpenCalls.await(left.stream().map(Call::ended).toList(), grace)) {
            left.stream().filter(call -> !call.ended().isDone()).forEach(this::abandon);
        }
    }

    private void abandon(Call call) {
        LOG.warn(
                "action {} of {} is gone, but a call of it still runs after {} ms; its client was answered without it",
                call.entry().descriptor().name(),
                call.entry().owner(),
                grace.toMillis());
        call.abandon();
    }
}
