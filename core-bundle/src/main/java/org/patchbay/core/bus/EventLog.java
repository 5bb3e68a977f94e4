package org.patchbay.core.bus;

import org.patchbay.api.message.Privileges;

/**
 * The log: each event points to the next one, and a reader holds on to the last one it has passed. What no reader holds
 * is garbage, so the log is as long as its slowest reader is behind, and readers that are behind too far are cut off.
 */
public final class EventLog {
    /** Guards the order of events: a sequence number is given and linked in one step. */
    private final Object order = new Object();

    private volatile LoggedEvent last = new LoggedEvent(new byte[0], Privileges.NONE, null);

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

    /** The newest event, or the beginning of the log. */
    public LoggedEvent end() {
        return last;
    }

    /** A reader's place behind all that has happened so far. */
    public Cursor cursorAtEnd() {
        return new Cursor(this);
    }
}
