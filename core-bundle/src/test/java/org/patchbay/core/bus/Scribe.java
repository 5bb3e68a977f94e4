package org.patchbay.core.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A reader that writes down what it sees, and reads only when it is told to. */
final class Scribe implements Reader {
    /**
     * A view and the number of the last event before it.
     *
     * @param behind that number
     * @param view the view
     */
    record Phase(long behind, Audience.View view) {}

    private final EventStream stream;
    private final Cursor cursor;

    /** One permit for each time it was told, or changed its view. */
    private final Semaphore told = new Semaphore(0);

    /** Guarded by this, like the cursor. */
    private final List<LoggedEvent> seen = new ArrayList<>();

    private final List<Phase> phases = new ArrayList<>();
    private Audience audience;
    private int sweeps;

    Scribe(EventStream stream) {
        this.stream = stream;
        this.cursor = stream.log().cursorAtEnd();
    }

    static Scribe joined(EventStream stream, Audience.View view) {
        Scribe scribe = new Scribe(stream);
        synchronized (scribe) {
            scribe.cursor.moveTo(scribe.sit(stream.join(scribe, view)));
        }
        return scribe;
    }

    private LoggedEvent sit(EventStream.Seat seat) {
        audience = seat.audience();
        phases.add(new Phase(seat.end().sequence(), audience.view()));
        return seat.end();
    }

    /** Changes the view; what came before is read as it was. */
    synchronized void view(Audience.View view) {
        Audience before = audience;
        read(before, sit(stream.move(this, before, view)));
        told.release();
    }

    synchronized void leave() {
        stream.leave(this, audience);
    }

    /** Reads up to the end of the log. */
    synchronized void read() {
        read(audience, stream.log().end());
    }

    private void read(Audience as, LoggedEvent end) {
        while (cursor.sequence() < end.sequence()) {
            LoggedEvent next = cursor.next();
            if (as.sees(next)) {
                seen.add(next);
            }
            cursor.moveTo(next);
        }
    }

    /** What was seen since the last time somebody asked, in the order in which it was seen. */
    synchronized List<LoggedEvent> take() {
        List<LoggedEvent> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    /** Reads, and names what was seen. */
    synchronized List<String> names() {
        read();
        return take().stream().map(Scribe::name).toList();
    }

    static String name(LoggedEvent event) {
        return event.text().substring(7, event.text().indexOf('\r'));
    }

    synchronized List<Phase> phases() {
        return List.copyOf(phases);
    }

    synchronized boolean upToDate() {
        return audience.lastVisible() <= cursor.sequence();
    }

    Audience audience() {
        return audience;
    }

    Cursor cursor() {
        return cursor;
    }

    Semaphore told() {
        return told;
    }

    int sweeps() {
        return sweeps;
    }

    @Override
    public void eventsReady() {
        told.release();
    }

    @Override
    public synchronized LoggedEvent lastPassed() {
        return cursor.passed();
    }

    @Override
    public synchronized void sweep() {
        sweeps++;
        // The end first: an event that comes between the two questions must not be passed.
        LoggedEvent end = stream.log().end();
        if (upToDate() && end.sequence() > cursor.sequence()) {
            cursor.moveTo(end);
        }
    }
}
