package org.patchbay.api.wire;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Random streams: nothing throws, cuts do not matter, and the result is that of the rules taken literally. */
public class PacketFuzzTest {
    /** A longer run: {@code -DargLine=-Dpatchbay.fuzz=10}. */
    private static final int STREAMS = 1_000_000 * Integer.getInteger("patchbay.fuzz", 1);

    private static final long SEED = 20261123;
    private static final WireLimits SMALL = WireLimits.of(6, 3);
    private static final byte[][] PIECES = {
        {'\n'},
        {'\r', '\n'},
        {'\n', '\n'},
        {'\r'},
        {0},
        {':'},
        {' '},
        {'a'},
        {'b', 'c', 'd'},
        {'e', 'f', 'g', 'h', 'i'},
        {(byte) 0xC3, (byte) 0xA9},
        {(byte) 0xFF},
        {(byte) 0xE2, (byte) 0x82}
    };

    @Test
    public void everyRandomStreamIsReadByTheRulesHoweverItIsCut() {
        Random random = new Random(SEED);
        for (int i = 0; i < STREAMS; i++) {
            byte[] stream = stream(random);
            List<String> expected = byTheRules(stream, SMALL);
            assertEquals("stream " + i, expected, Reading.whole(stream, SMALL));
            int cut = random.nextInt(stream.length + 1);
            assertEquals("stream " + i + " cut at " + cut, expected, Reading.inTwo(stream, cut, SMALL));
            if (i % 8 == 0) {
                assertEquals("stream " + i + " byte by byte", expected, Reading.byteByByte(stream, SMALL));
            }
        }
    }

    private static byte[] stream(Random random) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
            stream.writeBytes(PIECES[random.nextInt(PIECES.length)]);
        }
        return stream.toByteArray();
    }

    /** Specification 2.2 and 2.4 word by word, one byte after the other. */
    private static List<String> byTheRules(byte[] stream, WireLimits limits) {
        Reading result = new Reading(limits);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>();
        boolean tooLong = false;
        boolean tooMany = false;
        for (byte b : stream) {
            if (b != '\n') {
                line.write(b);
                if (line.size() == limits.maxLineBytes()) {
                    line.reset();
                    tooLong = true;
                }
                continue;
            }
            String text = lineOf(line.toByteArray());
            line.reset();
            if (!text.isEmpty()) {
                tooMany |= lines.size() == limits.maxLines();
                if (lines.size() < limits.maxLines()) {
                    lines.add(text);
                }
                continue;
            }
            String[] all = lines.toArray(String[]::new);
            lines.clear();
            if (tooMany) {
                result.seen().add(Reading.malformed(PacketDefect.TOO_MANY_LINES, all));
                tooMany = false;
            } else if (tooLong) {
                result.seen().add(Reading.malformed(PacketDefect.LINE_TOO_LONG, all));
                tooLong = false;
            } else {
                result.seen().add(Reading.packet(all));
            }
        }
        return result.seen();
    }

    private static String lineOf(byte[] bytes) {
        int end = bytes.length;
        if (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                end = i;
            }
        }
        return WireText.decode(bytes, 0, end);
    }
}
