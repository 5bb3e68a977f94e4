package org.patchbay.core.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.core.bus.Audience;
import org.patchbay.core.bus.Cursor;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.bus.LoggedEvent;
import org.patchbay.core.bus.Reader;

/**
 * What one session still has to send: the bytes of answers, and its place in the event log. Events are not copied in
 * here; a mark says up to where they go out before the next answer, and behind the last answer they go up to the end of
 * the log. The connection pulls.
 */
final class Outbox implements EventFeed {
    /** Either bytes, or the events up to one, as an audience sees them. */
    private sealed interface Segment {
        record Bytes(byte[] bytes) implements Segment {}

        record Events(LoggedEvent upTo, Audience seenBy) implements Segment {}
    }

    private final EventStream stream;
    private final int highWater;
    private final Cursor cursor;

    /**
     * Its lock guards everything below, and the cursor. Nothing foreign is called under it. Thousands of sessions have
     * little in it, so it begins small.
     */
    private final Deque<Segment> segments = new ArrayDeque<>(1);

    /** Set by open, before anybody knows of this outbox. */
    private Audience audience;

    private int headOffset;
    private int queuedBytes;
    private int marks;
    private int peakBytes;
    private long delivered;
    private boolean finishing;
    private boolean closed;
    private boolean wasFull;
    private volatile boolean replying;
    private volatile long drained;

    Outbox(EventStream stream, int highWater) {
        this.stream = stream;
        this.highWater = highWater;
        this.cursor = stream.log().cursorAtEnd();
    }

    /** Takes its place in the stream, seeing that view. */
    void open(Reader reader, Audience.View view) {
        synchronized (segments) {
            EventStream.Seat seat = stream.join(reader, view);
            audience = seat.audience();
            cursor.moveTo(seat.end());
        }
    }

    /** Changes the view; what came before is seen as it was. */
    @Override
    public void view(Reader reader, Audience.View view) {
        synchronized (segments) {
            if (closed) {
                return;
            }
            Audience before = audience;
            EventStream.Seat seat = stream.move(reader, before, view);
            audience = seat.audience();
            mark(seat.end(), before);
        }
    }

    /** From now on no event comes between the bytes that are written; those that are due go first. */
    void beginReply() {
        synchronized (segments) {
            replying = true;
            mark(stream.log().end(), audience);
        }
    }

    /** The answer is complete. */
    void endReply() {
        replying = false;
    }

    boolean replying() {
        return replying;
    }

    /** Lets the events that are due out at this place, in the middle of an answer. */
    @Override
    public void letEventsOut() {
        synchronized (segments) {
            mark(stream.log().end(), audience);
        }
    }

    /** Whether anything has been published behind the last mark, seen or unseen. */
    @Override
    public boolean eventsDue() {
        synchronized (segments) {
            return stream.log().end().sequence() > markedUpTo();
        }
    }

    private void mark(LoggedEvent end, Audience seenBy) {
        if (closed || end.sequence() <= markedUpTo()) {
            return;
        }
        if (seenBy.lastVisible() > markedUpTo()) {
            segments.add(new Segment.Events(end, seenBy));
            marks++;
        } else if (marks == 0) {
            cursor.moveTo(end);
        }
    }

    private long markedUpTo() {
        if (marks > 0) {
            for (var tail = segments.descendingIterator(); tail.hasNext(); ) {
                if (tail.next() instanceof Segment.Events events) {
                    return events.upTo().sequence();
                }
            }
        }
        return cursor.sequence();
    }

    void write(byte[] bytes) {
        synchronized (segments) {
            if (!closed && !finishing) {
                segments.add(new Segment.Bytes(bytes));
                queuedBytes += bytes.length;
                peakBytes = Math.max(peakBytes, queuedBytes);
                wasFull |= queuedBytes >= highWater;
            }
        }
    }

    /** Whether answers pile up because the client does not read. */
    boolean full() {
        synchronized (segments) {
            return queuedBytes >= highWater && !closed;
        }
    }

    /** Waits until there is room again; false if the time is over or the session. */
    boolean awaitRoom(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        synchronized (segments) {
            long left = timeout.toNanos();
            while (queuedBytes >= highWater && !closed && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(segments, left);
                left = deadline - System.nanoTime();
            }
            return queuedBytes < highWater && !closed;
        }
    }

    /** Moves output into the buffer. */
    int drainTo(ByteBuffer buffer) {
        synchronized (segments) {
            int start = buffer.position();
            boolean more = true;
            while (more && !segments.isEmpty()) {
                more = drain(segments.peek(), buffer);
            }
            if (more && !replying && !finishing && !closed) {
                drainEvents(stream.log().end(), audience, buffer);
            }
            int moved = buffer.position() - start;
            drained += moved;
            return moved == 0 && finishing && segments.isEmpty() ? SessionHandle.FINISHED : moved;
        }
    }

    private boolean drain(Segment segment, ByteBuffer buffer) {
        if (segment instanceof Segment.Events events) {
            if (!drainEvents(events.upTo(), events.seenBy(), buffer)) {
                return false;
            }
            marks--;
        } else if (segment instanceof Segment.Bytes head) {
            int moved = Math.min(head.bytes().length - headOffset, buffer.remaining());
            buffer.put(head.bytes(), headOffset, moved);
            headOffset += moved;
            queuedBytes -= moved;
            if (headOffset < head.bytes().length) {
                return false;
            }
            headOffset = 0;
        }
        segments.poll();
        return true;
    }

    /** False if the buffer was full before that event was passed. */
    private boolean drainEvents(LoggedEvent upTo, Audience seenBy, ByteBuffer buffer) {
        if (!cursor.insideEvent() && seenBy.lastVisible() <= cursor.sequence()) {
            if (upTo.sequence() > cursor.sequence()) {
                cursor.moveTo(upTo);
            }
            return true;
        }
        while (cursor.sequence() < upTo.sequence()) {
            LoggedEvent next = cursor.next();
            if (!seenBy.sees(next)) {
                cursor.moveTo(next);
            } else if (!cursor.copy(next, buffer)) {
                return false;
            } else {
                delivered++;
            }
        }
        return true;
    }

    /** True once after the outbox was full and has been half emptied. */
    boolean roomAgain() {
        synchronized (segments) {
            if (!wasFull || queuedBytes > highWater / 2) {
                return false;
            }
            wasFull = false;
            segments.notifyAll();
            return true;
        }
    }

    /** Moves on if there is nothing to see; false if this reader is behind by more than the limits. */
    boolean sweep(long maxEvents, long maxBytes) {
        synchronized (segments) {
            if (closed) {
                return true;
            }
            LoggedEvent end = stream.log().end();
            boolean idle = marks == 0 && !cursor.insideEvent() && audience.lastVisible() <= cursor.sequence();
            if (idle && end.sequence() > cursor.sequence()) {
                cursor.moveTo(end);
            }
            return idle || cursor.lag() <= maxEvents && cursor.lagBytes() <= maxBytes;
        }
    }

    long drained() {
        return drained;
    }

    /** The most bytes of answers that waited at one time. */
    long peak() {
        synchronized (segments) {
            return peakBytes;
        }
    }

    /** The events that are out as a whole. */
    @Override
    public long delivered() {
        synchronized (segments) {
            return delivered;
        }
    }

    @Override
    public long lag() {
        synchronized (segments) {
            return audience.lastVisible() > cursor.sequence() ? cursor.lag() : 0;
        }
    }

    /** The last event this reader has passed, seen or unseen. */
    LoggedEvent lastPassed() {
        synchronized (segments) {
            return cursor.passed();
        }
    }

    /** Nothing more is written; what is there goes out, and then the connection is to be closed. */
    void finish(boolean eventsToo) {
        synchronized (segments) {
            if (eventsToo) {
                mark(stream.log().end(), audience);
            } else if (cursor.insideEvent() && marks == 0) {
                // Half an event is out; its other half follows, or the client could not read what comes behind it.
                segments.addFirst(new Segment.Events(cursor.next(), audience));
                marks++;
            }
            finishing = true;
        }
    }

    /** Drops everything and leaves the stream. */
    @Override
    public void close(Reader reader) {
        synchronized (segments) {
            if (!closed) {
                closed = true;
                segments.clear();
                queuedBytes = 0;
                marks = 0;
                segments.notifyAll();
                stream.leave(reader, audience);
            }
        }
    }
}
