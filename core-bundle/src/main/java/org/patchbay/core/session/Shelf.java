package org.patchbay.core.session;

import java.util.function.Consumer;
import org.patchbay.core.bus.Audience;
import org.patchbay.core.bus.Cursor;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.bus.LoggedEvent;
import org.patchbay.core.bus.Reader;
import org.patchbay.core.settings.LimitSettings;

/**
 * The events of a session that is asked for them. They stay in the log until WaitEvent takes them; what the session may
 * and wants to see is decided then (specification 18.5). It is its own reader: nobody is woken for an event.
 */
final class Shelf implements EventFeed, Reader {
    /** Bytes of events that leave in one answer, give or take the last one; the rest leaves in the next. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final EventStream stream;
    private final LimitSettings limits;
    private final Outbox outbox;
    private final Consumer<String> tooFarBehind;

    /** Guards everything below. Nothing foreign is called under it. */
    private final Object lock = new Object();

    private final Cursor cursor;
    private Audience.View view = Audience.View.NOTHING;
    private Audience audience;
    /** Up to here the audience cannot tell whether anything was for it: it was formed later. */
    private long unknownUpTo;

    private boolean closed;
    private long delivered;

    /**
     * A shelf that begins at the end of the log.
     *
     * @param context the stream and the limits
     * @param outbox takes the events
     * @param tooFarBehind ends the session, which nobody asked for too long
     */
    Shelf(SessionContext context, Outbox outbox, Consumer<String> tooFarBehind) {
        this.stream = context.stream();
        this.limits = context.limits();
        this.outbox = outbox;
        this.tooFarBehind = tooFarBehind;
        this.cursor = stream.log().cursorAtEnd();
        synchronized (lock) {
            EventStream.Seat seat = stream.join(this, view);
            audience = seat.audience();
            cursor.moveTo(seat.end());
        }
    }

    @Override
    public void view(Reader session, Audience.View next) {
        synchronized (lock) {
            if (!closed) {
                EventStream.Seat seat = stream.move(this, audience, next);
                audience = seat.audience();
                unknownUpTo = seat.end().sequence();
                view = next;
            }
        }
    }

    @Override
    public void letEventsOut() {
        synchronized (lock) {
            LoggedEvent end = stream.log().end();
            int taken = 0;
            while (!closed && cursor.sequence() < end.sequence() && taken < MOST_BYTES) {
                LoggedEvent next = cursor.next();
                if (audience.sees(next)) {
                    outbox.write(next.bytes());
                    taken += next.bytes().length;
                    delivered++;
                }
                cursor.moveTo(next);
            }
        }
    }

    @Override
    public boolean eventsDue() {
        synchronized (lock) {
            return cursor.lag() > 0;
        }
    }

    @Override
    public long delivered() {
        synchronized (lock) {
            return delivered;
        }
    }

    @Override
    public long lag() {
        synchronized (lock) {
            return cursor.lag();
        }
    }

    /** They wait until they are asked for. */
    @Override
    public void eventsReady() {}

    /** The log is not held for who would not see it; who would, and does not ask, is cut off. */
    @Override
    public void sweep() {
        boolean over;
        synchronized (lock) {
            over = !closed && (cursor.lag() > limits.maxLagEvents() || cursor.lagBytes() > limits.maxLagBytes());
            if (over && nothingToSee()) {
                cursor.moveTo(stream.log().end());
                over = false;
            }
        }
        if (over) {
            tooFarBehind.accept("it did not ask for its events and fell behind by " + lag()
                    + " of them, more than the lag limit allows");
        }
    }

    @Override
    public LoggedEvent lastPassed() {
        synchronized (lock) {
            return cursor.passed();
        }
    }

    private boolean nothingToSee() {
        boolean nothingAskedFor = view.silent() || view.readable().isEmpty();
        return nothingAskedFor || Math.max(audience.lastVisible(), unknownUpTo) <= cursor.sequence();
    }

    @Override
    public void close(Reader session) {
        synchronized (lock) {
            if (!closed) {
                closed = true;
                stream.leave(this, audience);
                cursor.moveTo(stream.log().end());
            }
        }
    }
}
