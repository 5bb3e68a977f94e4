package org.patchbay.core.bus;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.Privileges;

/** The place of a reader, also in the middle of an event. */
public class CursorTest {
    private static final String ONE = "Event: One\r\nPrivilege: <none>\r\n\r\n";

    private final EventStream stream = new EventStream();
    private final Cursor cursor =
            Scribe.joined(stream, Audience.View.unfiltered(Privileges.ALL)).cursor();

    @Test
    public void atTheEndOfTheLogThereIsNoNextEvent() {
        assertNull(cursor.next());
        assertEquals(0, cursor.lag());
        assertEquals(0, cursor.lagBytes());
    }

    @Test
    public void knowsHowFarItIsBehind() {
        stream.publish(AmiEvent.of("One"));
        stream.publish(AmiEvent.of("Two"));
        assertEquals(2, cursor.lag());
        assertEquals(2 * ONE.length(), cursor.lagBytes());
        cursor.moveTo(cursor.next());
        assertEquals(1, cursor.lag());
        assertEquals(ONE.length(), cursor.lagBytes());
        assertEquals(1, cursor.sequence());
    }

    @Test
    public void movesAnEventOutInPiecesOfAnySize() {
        for (int size = 1; size <= ONE.length() + 1; size++) {
            stream.publish(AmiEvent.of("One"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean whole = false;
            while (!whole) {
                ByteBuffer buffer = ByteBuffer.allocate(size);
                whole = cursor.copy(cursor.next(), buffer);
                out.write(buffer.array(), 0, buffer.position());
                assertEquals(!whole, cursor.insideEvent());
                assertEquals(ONE.length() - (whole ? ONE.length() : out.size()), cursor.lagBytes());
            }
            assertArrayEquals(ONE.getBytes(), out.toByteArray());
            assertEquals(0, cursor.lag());
        }
    }

    @Test
    public void aFullBufferTakesNothing() {
        stream.publish(AmiEvent.of("One"));
        assertFalse(cursor.copy(cursor.next(), ByteBuffer.allocate(0)));
        assertFalse("nothing of it is out", cursor.insideEvent());
        assertTrue(cursor.copy(cursor.next(), ByteBuffer.allocate(100)));
    }

    @Test
    public void movingOnForgetsTheHalfThatWasOut() {
        stream.publish(AmiEvent.of("One"));
        cursor.copy(cursor.next(), ByteBuffer.allocate(5));
        assertTrue(cursor.insideEvent());
        cursor.moveTo(cursor.next());
        assertFalse(cursor.insideEvent());
        assertEquals(0, cursor.lagBytes());
    }
}
