package org.patchbay.scenarios.transcript;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.Test;

/** Lines and packets are found in a stream wherever it is cut. */
public class ReceivedTest {
    private static final String STREAM = "a\r\nb\n\r\nc\rd\r\r\nrest";

    private final Received received = new Received();

    @Test
    public void linesAreTheSameWhereverTheStreamIsCut() {
        for (int cut = 0; cut <= STREAM.length(); cut++) {
            Received pieces = new Received();
            pieces.add(STREAM.substring(0, cut));
            pieces.add(STREAM.substring(cut));
            assertEquals(new Line("a", Line.CRLF), pieces.takeLine());
            assertEquals(new Line("b", Line.LF), pieces.takeLine());
            assertEquals(new Line("", Line.CRLF), pieces.takeLine());
            assertEquals(new Line("c\rd\r", Line.CRLF), pieces.takeLine());
            assertFalse(pieces.hasLine());
            assertEquals(new Line("rest", ""), pieces.takeRest());
            assertTrue(pieces.isEmpty());
        }
    }

    @Test
    public void skipsBytesAcrossLines() {
        received.add(STREAM);
        received.skip(4);
        assertEquals(STREAM.substring(4), received.octets());
        assertEquals(new Line("", Line.LF), received.takeLine());
    }

    @Test
    public void bringsAPacketForwardAndKeepsTheOrderOfTheOthers() {
        received.add("1\r\n\r\n2\r\nx\r\n\r\n3\r\ny\r\n\r\nhalf");
        assertTrue(received.bringForward(List.of(Pattern.compile("[34]"), Pattern.compile("y"))));
        assertEquals("3\r\ny\r\n\r\n1\r\n\r\n2\r\nx\r\n\r\nhalf", received.octets());
    }

    @Test
    public void thePacketMustMatchEverythingAndBeWhole() {
        received.add("1\r\nx\r\n\r\n2\r\ny\r\n\r\n3\r\nz\r\n");
        assertFalse(received.bringForward(List.of(Pattern.compile("1"), Pattern.compile("y"))));
        assertFalse(received.bringForward(List.of(Pattern.compile("3"))));
        received.add("\r\n");
        assertTrue(received.bringForward(List.of(Pattern.compile("3"))));
    }
}
