package org.patchbay.core.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.wire.WireText;

/** One event in the log: its place, its classes, its bytes. */
public final class LoggedEvent {
    private final Privileges categories;
    private final byte[] bytes;
    private final AmiEvent event;
    /** Given under the lock of the log, before anybody else can see the event. */
    private long sequence;

    private long bytesBefore;
    /**
     * Written by the publisher that appends the next event, under the lock of the log, and again when all readers have
     * passed this one.
     */
    private volatile LoggedEvent next;
    /** Written by whoever asks first; asking twice does no harm. */
    private volatile String text;

    LoggedEvent(byte[] bytes, Privileges categories, AmiEvent event) {
        this.bytes = bytes;
        this.categories = categories;
        this.event = event;
    }

    /** The place in the log, from 1 on. */
    public long sequence() {
        return sequence;
    }

    /** The classes a reader must all be allowed to see. */
    public Privileges categories() {
        return categories;
    }

    /** The event itself, if there was a hook when it was published. */
    public Optional<AmiEvent> event() {
        return Optional.ofNullable(event);
    }

    /** What filters look at: all lines with their ends, the empty one too. */
    public String text() {
        String known = text;
        if (known == null) {
            known = WireText.decode(bytes);
            text = known;
        }
        return known;
    }

    /** This event and those behind it, at most so many; without the beginning of the log, which is none. */
    public List<LoggedEvent> andLater(int most) {
        List<LoggedEvent> events = new ArrayList<>();
        for (LoggedEvent event = this; event != null && events.size() < most; event = event.next) {
            if (event.sequence > 0) {
                events.add(event);
            }
        }
        return events;
    }

    /** The encoded event. It is shared: nobody changes it. */
    public byte[] bytes() {
        return bytes;
    }

    LoggedEvent next() {
        return next;
    }

    /** Takes its place behind that event, where readers find it. */
    void follow(LoggedEvent before) {
        sequence = before.sequence + 1;
        bytesBefore = before.bytesIncluded();
    }

    void link(LoggedEvent successor) {
        next = successor;
    }

    /** No reader will ask it for the next one. */
    void unlink() {
        next = null;
    }

    /** All bytes logged up to and including this event. */
    long bytesIncluded() {
        return bytesBefore + bytes.length;
    }
}
