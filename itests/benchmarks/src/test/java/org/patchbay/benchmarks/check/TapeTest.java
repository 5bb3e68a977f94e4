package org.patchbay.benchmarks.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** The ring of expected bytes. */
public class TapeTest {
    private final Tape tape = new Tape(100);

    private void append(String event) {
        tape.append(Octets.of(event), 0, 1);
    }

    @Test
    public void comparesManyEventsAtOnce() {
        append("one");
        append("two");
        append("three");
        byte[] data = Octets.of("xonetwothrEe");
        assertEquals(9, tape.matching(0, data, 1, data.length));
        assertEquals(6, tape.matching(1, data, 4, data.length));
    }

    @Test
    public void goesOnAtItsBeginningWhenItIsFull() {
        for (int i = 0; i < 50; i++) {
            append("event-%04d".formatted(i));
        }
        assertFalse(tape.holds(39));
        for (int i = 41; i < 50; i++) {
            assertTrue("event " + i, tape.holds(i));
            byte[] data = Octets.of("event-%04d".formatted(i));
            assertEquals("event " + i, data.length, tape.matching(i, data, 0, data.length));
        }
        assertFalse(tape.holds(50));
    }

    @Test
    public void doesNotCutAnEventAtItsEnd() {
        append("x".repeat(60));
        append("y".repeat(60));
        byte[] data = Octets.of("y".repeat(60));
        assertEquals(60, tape.matching(1, data, 0, 60));
        assertFalse("the first was overwritten", tape.holds(0));
    }
}
