package org.patchbay.core.bus;

import java.util.function.Consumer;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.Privileges;

/**
 * The log: each event points to the next one, and a reader holds on to the last one it has passed. What no reader holds
 * is garbage, so the log is as long as its slowest reader is behind, and readers that are behind too far are cut off.
 */
public final class EventLog {
    /** Guards the order of events: a sequence number is given and linked in one step. */
    private final Object order = new Object();

    private volatile LoggedEvent last = new LoggedEvent(0, 0, new byte[0], Privileges.NONE, null);

    /** Takes an event up. The one who is told runs under the order, before any reader can see the event. */
    LoggedEvent append(AmiEvent event, byte[] bytes, boolean keep, Consumer<LoggedEvent> told) {
        synchronized (order) {
            LoggedEvent before = last;
            LoggedEvent logged = new LoggedEvent(
                    before.sequence() + 1, before.bytesIncluded(), bytes, event.categories(), keep ? event : null);
            told.accept(logged);
            before.link(logged);
            last = logged;
            return logged;
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
