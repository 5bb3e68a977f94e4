package org.patchbay.core.audit;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditListener;
import org.patchbay.api.runtime.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes entries on to everybody who wants to know, each with a queue of its own. */
public final class AuditDesk implements AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditDesk.class);

    private final CopyOnWriteArrayList<AuditQueue> queues = new CopyOnWriteArrayList<>();
    private final LongAdder dropped = new LongAdder();
    /** Whether listeners are about to be told. */
    private final AtomicBoolean round = new AtomicBoolean();

    private final Executor workers;
    private final Executor soon;
    private final Duration grace;

    /**
     * A desk without listeners.
     *
     * @param workers run listeners
     * @param soon runs something a moment later, so that a worker wakes up for many entries and not for each
     * @param grace how long a listener that leaves may take to hear the rest
     */
    public AuditDesk(Executor workers, Executor soon, Duration grace) {
        this.workers = workers;
        this.soon = soon;
        this.grace = grace;
    }

    /** From now on the listener is told. */
    public void add(AuditListener listener) {
        queues.add(new AuditQueue(listener, workers));
    }

    /** The listener hears what it has not heard yet, for a while, and nothing more. */
    public void remove(AuditListener listener) {
        for (AuditQueue queue : queues) {
            if (queue.tells(listener) && queues.remove(queue)) {
                int lost = queue.close(grace);
                dropped.add(lost);
                if (lost > 0) {
                    LOG.warn("an audit listener is gone; it has not seen {} entries", lost);
                }
                return;
            }
        }
    }

    /** Whether anybody wants to know: making an entry costs something. */
    public boolean watched() {
        return !queues.isEmpty();
    }

    @Override
    public void record(AuditEntry entry) {
        for (AuditQueue queue : queues) {
            if (!queue.offer(entry)) {
                dropped.increment();
            }
        }
        if (watched() && round.compareAndSet(false, true)) {
            soon.execute(this::tell);
        }
    }

    private void tell() {
        round.set(false);
        queues.forEach(AuditQueue::tell);
    }

    /** Entries that listeners lost. */
    public long dropped() {
        return dropped.sum();
    }
}
