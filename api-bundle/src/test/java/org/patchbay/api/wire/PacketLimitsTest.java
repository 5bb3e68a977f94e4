package org.patchbay.api.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.patchbay.api.wire.PacketDefect.LINE_TOO_LONG;
import static org.patchbay.api.wire.PacketDefect.TOO_MANY_LINES;
import static org.patchbay.api.wire.Reading.everyWay;
import static org.patchbay.api.wire.Reading.malformed;
import static org.patchbay.api.wire.Reading.packet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

/** The limits of specification 2.4; the streams are those of the limits transcripts. */
public class PacketLimitsTest {
    private static final String HEAD = "Action: Ping\r\nActionID: n\r\n";

    private static String header(int characters) {
        return "X: " + "a".repeat(characters - 3);
    }

    @Test
    public void aLineOf1022CharactersAndCrLfIsTaken() {
        assertEquals(
                List.of(packet("Action: Ping", "ActionID: n", header(1022))),
                everyWay(HEAD + header(1022) + "\r\n\r\n"));
    }

    @Test
    public void aLineOf1023CharactersAndLfIsTaken() {
        assertEquals(
                List.of(packet("Action: Ping", "ActionID: n", header(1023))), everyWay(HEAD + header(1023) + "\n\n"));
    }

    @Test
    public void theLineEndLeftOverBehind1023CharactersEndsTheMessage() {
        assertEquals(
                List.of(malformed(LINE_TOO_LONG, "Action: Ping", "ActionID: n"), packet()),
                everyWay(HEAD + header(1023) + "\r\n\r\n"));
    }

    @Test
    public void theLineEndLeftOverBehind1024CharactersEndsTheMessage() {
        assertEquals(
                List.of(malformed(LINE_TOO_LONG, "Action: Ping", "ActionID: n"), packet()),
                everyWay(HEAD + header(1024) + "\n\n"));
    }

    @Test
    public void whatFollowsAnOverlongLineStartsANewMessageAtTheEdge() {
        assertEquals(
                List.of(malformed(LINE_TOO_LONG, "Action: Ping"), packet("ActionID: next")),
                everyWay("Action: Ping\r\n" + header(1023) + "\r\nActionID: next\r\n\r\n"));
    }

    @Test
    public void aLineOf1025CharactersSpoilsItsMessageOnly() {
        assertEquals(
                List.of(malformed(LINE_TOO_LONG, "Action: Ping", "ActionID: n", "a"), packet("Action: Ping")),
                everyWay(HEAD + header(1025) + "\r\n\r\nAction: Ping\r\n\r\n"));
    }

    @Test
    public void theTailOfALongLineIsAnOrdinaryLine() {
        assertEquals(
                List.of(malformed(LINE_TOO_LONG, "ActionID: tail")),
                everyWay("X: " + "b".repeat(1021) + "ActionID: tail\r\n\r\n"));
    }

    @Test
    public void eachFullBlockOfALongLineIsLost() {
        assertEquals(
                List.of(malformed(LINE_TOO_LONG, "b".repeat(3003 - 2048)), packet("Action: Ping")),
                everyWay("X: " + "b".repeat(3000) + "\r\n\r\nAction: Ping\r\n\r\n"));
    }

    @Test
    public void aNulDoesNotMakeALongLineShorter() {
        assertEquals(
                List.of(malformed(LINE_TOO_LONG, "Action: Ping", "b")),
                everyWay("Action: Ping\r\nX\0" + "b".repeat(1023) + "\r\n\r\n"));
    }

    @Test
    public void aMessageOf128LinesIsTaken() {
        List<String> lines = lines(128);
        assertEquals(List.of(packet(lines.toArray(String[]::new))), everyWay(String.join("\r\n", lines) + "\r\n\r\n"));
    }

    @Test
    public void theLinesBehindThe128thAreLost() {
        List<String> lines = lines(131);
        String kept = malformed(TOO_MANY_LINES, lines.subList(0, 128).toArray(String[]::new));
        assertEquals(
                List.of(kept, packet("Action: Ping")),
                everyWay(String.join("\r\n", lines) + "\r\n\r\nAction: Ping\r\n\r\n"));
    }

    @Test
    public void aLongLineInAMessageOfTooManyLinesIsAnsweredWithTheNextMessage() {
        List<String> lines = lines(128);
        String stream = String.join("\r\n", lines) + "\r\nX-128: v\r\nY: " + "b".repeat(3000) + "\r\n\r\n"
                + "Action: Ping\r\nActionID: next\r\n\r\nAction: Ping\r\nActionID: third\r\n\r\n";
        assertEquals(
                List.of(
                        malformed(TOO_MANY_LINES, lines.toArray(String[]::new)),
                        malformed(LINE_TOO_LONG, "Action: Ping", "ActionID: next"),
                        packet("Action: Ping", "ActionID: third")),
                everyWay(stream));
    }

    @Test
    public void whatTheClientIsToldIsThatOfAsterisk() {
        assertEquals("Failed to parse message: line too long", LINE_TOO_LONG.message());
        assertEquals("Too many lines in message or allocation failure", TOO_MANY_LINES.message());
    }

    /** More bytes than the heap of this test has, without a line feed. */
    @Test
    public void anEndlessLineCostsNoMemory() {
        byte[] block = Reading.bytes("x".repeat(1 << 20));
        Reading reading = new Reading(WireLimits.AMI);
        for (int i = 0; i < 600; i++) {
            reading.feed(block, 0, block.length);
        }
        byte[] end = Reading.bytes("\r\n\r\n");
        reading.feed(end, 0, end.length);
        assertEquals(2, reading.seen().size());
        assertEquals(malformed(LINE_TOO_LONG), reading.seen().get(0));
        assertEquals(
                "the mark is cleared with its message", packet(), reading.seen().get(1));
    }

    @Test
    public void anEndlessMessageKeepsOnlyItsFirst128Lines() {
        byte[] block = Reading.bytes("x: y\n".repeat(1 << 16));
        Reading reading = new Reading(WireLimits.AMI);
        for (int i = 0; i < 100; i++) {
            reading.feed(block, 0, block.length);
        }
        reading.feed(new byte[] {'\n'}, 0, 1);
        String[] kept = Collections.nCopies(128, "x: y").toArray(String[]::new);
        assertEquals(List.of(malformed(TOO_MANY_LINES, kept)), reading.seen());
    }

    @Test
    public void otherLimitsHoldAsWell() {
        byte[] stream = Reading.bytes("abcdefg\n1\n2\n3\n\n1234567890\n\n");
        WireLimits limits = WireLimits.of(8, 3);
        List<String> expected = List.of(malformed(TOO_MANY_LINES, "abcdefg", "1", "2"), malformed(LINE_TOO_LONG, "90"));
        assertEquals(expected, Reading.whole(stream, limits));
        assertEquals(expected, Reading.byteByByte(stream, limits));
    }

    @Test
    public void refusesLimitsWithWhichNothingCouldBeRead() {
        assertThrows(IllegalArgumentException.class, () -> WireLimits.of(1, 128));
        assertThrows(IllegalArgumentException.class, () -> WireLimits.of(1024, 0));
        assertEquals(1024, WireLimits.AMI.maxLineBytes());
        assertEquals(128, WireLimits.AMI.maxLines());
    }

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>(List.of("ActionID: many"));
        while (lines.size() < count) {
            lines.add("X-" + lines.size() + ": v");
        }
        return lines;
    }
}
