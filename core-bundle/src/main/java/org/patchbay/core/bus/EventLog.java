package org.patchbay.core.bus;

import java.lang.ref.WeakReference;
import org.patchbay.api.message.Privileges;

/**
 * The log: each event points to the next one, and a reader holds on to the last one it has passed. What no reader holds
 * is garbage, so the log is as long as its slowest reader is behind, and readers that are behind too far are cut off.
 */
public final class EventLog {
    /** Guards the order of events: a sequence number is given and linked in one step. */
    private final Object order = new Object();

    private volatile LoggedEvent last = new LoggedEvent(new byte[0], Privileges.NONE, null);

    /** Guards what is trimmed. */
    private final Object trimming = new Object();

    /** The first event that still leads to the next one; it is not kept from going. */
    private WeakReference<LoggedEvent> oldest = new WeakReference<>(last);

    private long trimmedTo;

    /** Takes an event up. The one who is told runs under the order, before any reader can see the event. */
    void append(LoggedEvent event, Runnable told) {
        synchronized (order) {
            LoggedEvent before = last;
            event.follow(before);
            told.run();
            before.link(event);
            last = event;
        }
    }

    /** Runs something between two events. */
    void betweenEvents(Runnable step) {
        synchronized (order) {
            step.run();
        }
    }

    /**
     * Cuts off what all readers have passed. It is garbage without that; but one old piece of garbage that has survived
     * a few collections would keep all that follows it alive until the next full one, since young collections take
     * whatever old objects point to for alive.
     */
    void trim(LoggedEvent passedByAll) {
        synchronized (trimming) {
            if (passedByAll.sequence() <= trimmedTo) {
                return;
            }
            for (LoggedEvent event = oldest.get(); event != null && event != passedByAll; ) {
                LoggedEvent next = event.next();
                event.unlink();
                event = next;
            }
            oldest = new WeakReference<>(passedByAll);
            trimmedTo = passedByAll.sequence();
        }
    }

    /** Whether there is nothing left to cut off. */
    boolean trimmed() {
        synchronized (trimming) {
            return trimmedTo == last.sequence();
        }
    }

    /** The newest event, or the beginning of the log. */
    public LoggedEvent end() {
        return last;
    }

    /** A reader's place behind all that has happened so far. */
    public Cursor cursorAtEnd() {
        return new Cursor(this);
    }
}
