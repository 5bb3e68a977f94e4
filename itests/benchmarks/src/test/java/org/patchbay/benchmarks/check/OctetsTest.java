package org.patchbay.benchmarks.check;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Ends of packets, headers, numbers. */
public class OctetsTest {
    @Test
    public void findsTheEndOfAPacketWhereverItIs() {
        for (int length = 0; length < 12; length++) {
            byte[] bytes = Octets.of("a".repeat(length) + "\r\n\r\nb: c\r\n\r\n");
            assertEquals(length + 4, Octets.endOfPacket(bytes, 0, bytes.length));
            assertEquals(bytes.length, Octets.endOfPacket(bytes, length + 4, bytes.length));
            assertEquals(-1, Octets.endOfPacket(bytes, 0, length + 3));
        }
    }

    @Test
    public void takesNoOtherLineEndsForTheEnd() {
        byte[] bytes = Octets.of("a\n\nb\r\rc\r\nd\n\r\ne\r\n\n");
        assertEquals(-1, Octets.endOfPacket(bytes, 0, bytes.length));
    }

    @Test
    public void readsHeaders() {
        String packet = "Response: Success\r\nXMessage: no\r\nMessage: yes\r\n\r\n";
        assertEquals("Success", Octets.header(packet, "Response"));
        assertEquals("yes", Octets.header(packet, "Message"));
        assertEquals("", Octets.header(packet, "ActionID"));
    }

    @Test
    public void readsNumbers() {
        byte[] bytes = Octets.of("x1234y");
        assertEquals(4, Octets.digits(bytes, 1, bytes.length));
        assertEquals(1234, Octets.number(bytes, 1, 4));
        assertEquals(-1, Octets.number(bytes, 0, 0));
    }
}
