package org.patchbay.api.wire;

import static org.junit.Assert.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.message.AmiMessage;

/** What a reader makes of a stream of bytes, written down so that two readings can be compared. */
final class Reading implements PacketReader.Sink {
    private final List<String> seen = new ArrayList<>();
    private final PacketReader reader;

    Reading(WireLimits limits) {
        reader = new PacketReader(limits);
    }

    @Override
    public void packet(AmiMessage message) {
        seen.add(packet(message.lines().toArray(String[]::new)));
    }

    @Override
    public void malformed(AmiMessage rest, PacketDefect defect) {
        seen.add(malformed(defect, rest.lines().toArray(String[]::new)));
    }

    Reading feed(byte[] stream, int from, int to) {
        reader.feed(ByteBuffer.wrap(stream, from, to - from), this);
        return this;
    }

    List<String> seen() {
        return seen;
    }

    /** How a good message of these lines is written down. */
    static String packet(String... lines) {
        return "packet " + List.of(lines);
    }

    /** How a message that broke a limit is written down, with the lines that survived. */
    static String malformed(PacketDefect defect, String... lines) {
        return defect + " " + List.of(lines);
    }

    /** One char of the text, one byte of the stream. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static List<String> whole(byte[] stream, WireLimits limits) {
        return new Reading(limits).feed(stream, 0, stream.length).seen();
    }

    static List<String> inTwo(byte[] stream, int cut, WireLimits limits) {
        return new Reading(limits)
                .feed(stream, 0, cut)
                .feed(stream, cut, stream.length)
                .seen();
    }

    static List<String> byteByByte(byte[] stream, WireLimits limits) {
        Reading reading = new Reading(limits);
        for (int i = 0; i < stream.length; i++) {
            reading.feed(stream, i, i + 1);
        }
        return reading.seen();
    }

    /** From memory outside of the heap, and from the middle of a larger array. */
    private static List<String> fromOtherBuffers(byte[] stream, WireLimits limits) {
        Reading direct = new Reading(limits);
        ByteBuffer outside =
                ByteBuffer.allocateDirect(stream.length).put(stream).flip();
        direct.reader.feed(outside, direct);
        assertEquals("all of a direct buffer is taken", 0, outside.remaining());

        byte[] around = new byte[stream.length + 20];
        System.arraycopy(stream, 0, around, 10, stream.length);
        ByteBuffer slice = ByteBuffer.wrap(around, 7, stream.length + 10).slice();
        slice.position(3).limit(3 + stream.length);
        Reading middle = new Reading(limits);
        middle.reader.feed(slice, middle);
        assertEquals("all of a slice is taken", 0, slice.remaining());
        assertEquals("a slice reads like a direct buffer", direct.seen(), middle.seen());
        return middle.seen();
    }

    /** Plays the stream cut at every byte, byte by byte and from every kind of buffer; all have to read the same. */
    static List<String> everyWay(String text) {
        byte[] stream = bytes(text);
        List<String> expected = whole(stream, WireLimits.AMI);
        for (int cut = 0; cut <= stream.length; cut++) {
            assertEquals("cut at byte " + cut, expected, inTwo(stream, cut, WireLimits.AMI));
        }
        assertEquals("byte by byte", expected, byteByByte(stream, WireLimits.AMI));
        assertEquals("other buffers", expected, fromOtherBuffers(stream, WireLimits.AMI));
        return expected;
    }
}
