package org.patchbay.core.bus;

import java.nio.ByteBuffer;

/** The place of one reader in the log. It belongs to whoever holds the reader's lock. */
public final class Cursor {
    private final EventLog log;
    private LoggedEvent passed;
    /** Bytes of the next event that were moved out already. */
    private int offset;

    Cursor(EventLog log) {
        this.log = log;
        this.passed = log.end();
    }

    /** The last event that was passed. */
    public LoggedEvent passed() {
        return passed;
    }

    /** The number of the last event that was passed. */
    public long sequence() {
        return passed.sequence();
    }

    /** The next event, or null at the end of the log. */
    public LoggedEvent next() {
        return passed.next();
    }

    /** Moves behind that event, which is not before this place. */
    public void moveTo(LoggedEvent event) {
        passed = event;
        offset = 0;
    }

    /** Whether part of the next event is out already, so that the rest has to follow. */
    public boolean insideEvent() {
        return offset > 0;
    }

    /** Events between this place and the end of the log. */
    public long lag() {
        return log.end().sequence() - passed.sequence();
    }

    /** Bytes between this place and the end of the log. */
    public long lagBytes() {
        return log.end().bytesIncluded() - passed.bytesIncluded() - offset;
    }

    /** Moves bytes of that event, which is the next one, into the buffer; true if it is out as a whole. */
    public boolean copy(LoggedEvent event, ByteBuffer buffer) {
        byte[] bytes = event.bytes();
        int moved = Math.min(bytes.length - offset, buffer.remaining());
        buffer.put(bytes, offset, moved);
        offset += moved;
        if (offset < bytes.length) {
            return false;
        }
        moveTo(event);
        return true;
    }
}
