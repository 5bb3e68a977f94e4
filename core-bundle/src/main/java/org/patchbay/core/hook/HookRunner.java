package org.patchbay.core.hook;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.core.action.Owner;
import org.patchbay.core.bus.Audience;
import org.patchbay.core.bus.Cursor;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.bus.LoggedEvent;
import org.patchbay.core.bus.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One hook: a reader of the log like any session, with a queue of its own, so that it holds nobody up. */
final class HookRunner implements Reader {
    private static final Logger LOG = LoggerFactory.getLogger(HookRunner.class);

    /** Events told in one go before others get the worker. */
    private static final int IN_A_ROW = 256;

    private final EventHook hook;
    private final String name;
    private final Owner owner;
    private final EventStream stream;
    private final int maxLag;
    private final Duration grace;
    private final LongAdder lostByAll;
    private final Serial serial;
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** Guards cursor and lost. */
    private final Object lock = new Object();

    private final Cursor cursor;
    private long lost;
    private volatile Audience audience;
    private volatile boolean closed;
    /** Written by the worker that tells, before it looks whether the hook is closed. */
    private volatile Told telling;

    HookRunner(EventHook hook, String name, Owner owner, EventStream stream, Limits limits) {
        this.hook = hook;
        this.name = name;
        this.owner = owner;
        this.stream = stream;
        this.maxLag = limits.maxLag();
        this.grace = limits.grace();
        this.lostByAll = limits.lost();
        this.serial = new Serial(limits.workers());
        this.cursor = stream.log().cursorAtEnd();
    }

    /**
     * What hooks share.
     *
     * @param workers run hooks
     * @param maxLag events a hook may be behind
     * @param grace how long a hook that leaves is waited for
     * @param lost counts the events that hooks lost
     */
    record Limits(Executor workers, int maxLag, Duration grace, LongAdder lost) {}

    void open() {
        stream.keep();
        synchronized (lock) {
            EventStream.Seat seat = stream.join(this, Audience.View.unfiltered(Privileges.ALL));
            cursor.moveTo(seat.end());
            audience = seat.audience();
        }
    }

    /** The hook is told nothing more; waits for what it is being told, so that its classes still work. */
    void close() {
        closed = true;
        stream.leave(this, audience);
        stream.forget();
        Told current = telling;
        if (current != null && current.thread() != Thread.currentThread()) {
            current.await(grace);
        }
    }

    /** One event that the hook is being told. */
    private record Told(Thread thread, CountDownLatch over) {
        void await(Duration limit) {
            try {
                if (!over.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("a hook is gone, but still busy with an event after {} ms", limit.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean runs(EventHook other) {
        return hook == other;
    }

    @Override
    public void eventsReady() {
        if (scheduled.compareAndSet(false, true)) {
            serial.execute(this::tellSome);
        }
    }

    private void tellSome() {
        scheduled.set(false);
        for (int i = 0; i < IN_A_ROW && !closed; i++) {
            LoggedEvent next;
            synchronized (lock) {
                next = cursor.next();
                if (next == null) {
                    return;
                }
                cursor.moveTo(next);
            }
            next.event().ifPresent(this::tell);
        }
        if (!closed) {
            eventsReady();
        }
    }

    /** Tells the hook something else than an event of the stream, in its turn. */
    void tellLater(AmiEvent event) {
        serial.execute(() -> tell(event));
    }

    private void tell(AmiEvent event) {
        Told now = new Told(Thread.currentThread(), new CountDownLatch(1));
        telling = now;
        if (!closed) {
            tell(hook, name, event);
        }
        telling = null;
        now.over().countDown();
    }

    static void tell(EventHook hook, String name, AmiEvent event) {
        try {
            hook.onEvent(event);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError defect) {
            LOG.error("hook {} failed at event {}", name, event.name(), defect);
        }
    }

    @Override
    public void sweep() {
        long skipped;
        synchronized (lock) {
            LoggedEvent end = stream.log().end();
            long lag = end.sequence() - cursor.sequence();
            skipped = lag > maxLag ? lag : 0;
            if (skipped > 0) {
                cursor.moveTo(end);
                lost += skipped;
            }
        }
        if (skipped > 0) {
            lostByAll.add(skipped);
            LOG.warn("hook {} of {} is too slow: it lost {} events", name, owner, skipped);
        }
    }

    @Override
    public LoggedEvent lastPassed() {
        synchronized (lock) {
            return cursor.passed();
        }
    }

    HookInfo info() {
        synchronized (lock) {
            return new HookRow(name, owner.name(), cursor.lag(), lost);
        }
    }

    /** What an operator sees. */
    private record HookRow(String name, String owner, long lag, long lost) implements HookInfo {}
}
