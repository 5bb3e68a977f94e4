package org.patchbay.api.wire;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;

/** A client gets back exactly the bytes it sent, whatever they are (specification 2.2, 4.1). */
public class RoundTripTest {
    private static final int RANDOM_VALUES = 20_000;
    private static final long SEED = 2261;

    /** Reads lines of those bytes, writes them again, and compares all of it. */
    private static void assertComesBack(List<byte[]> values) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (byte[] value : values) {
            sent.writeBytes(Reading.bytes("V: <"));
            sent.writeBytes(value);
            sent.writeBytes(Reading.bytes(">\r\n"));
        }
        sent.writeBytes(Reading.bytes("\r\n"));
        List<AmiMessage> read = new ArrayList<>();
        new PacketReader(WireLimits.of(4096, Integer.MAX_VALUE)).feed(ByteBuffer.wrap(sent.toByteArray()), sink(read));
        assertEquals(1, read.size());
        PacketWriter writer = new PacketWriter();
        for (String line : read.get(0).lines()) {
            writer.echo("V", AmiMessage.ofLines(List.of(line)).header("V"));
        }
        assertArrayEquals(sent.toByteArray(), writer.end().take());
    }

    private static PacketReader.Sink sink(List<AmiMessage> read) {
        return new PacketReader.Sink() {
            @Override
            public void packet(AmiMessage message) {
                read.add(message);
            }

            @Override
            public void malformed(AmiMessage rest, PacketDefect defect) {
                throw new AssertionError(defect);
            }
        };
    }

    private static boolean endsALine(int octet) {
        return octet == '\n' || octet == 0;
    }

    @Test
    public void everyPairOfBytesComesBack() {
        for (int first = 0; first < 256; first++) {
            List<byte[]> values = new ArrayList<>();
            for (int second = 0; second < 256; second++) {
                if (!endsALine(first) && !endsALine(second)) {
                    values.add(new byte[] {(byte) first, (byte) second});
                }
            }
            assertComesBack(values);
        }
    }

    @Test
    public void whatIsAlmostUtf8ComesBack() {
        String[] almost = {
            "c080",
            "c1bf",
            "e08080",
            "e09fbf",
            "f0808080",
            "f08fbfbf",
            "eda080",
            "edbfbf",
            "eda0bdedb880",
            "f4908080",
            "f5808080",
            "f8888080",
            "fcffffff",
            "fefe",
            "ffff",
            "80",
            "bf",
            "c3",
            "e282",
            "f09f98",
            "e28241",
            "c3c3a9",
            "f09f98f09f9880",
            "efbfbf",
            "efbfbd",
            "f48fbfbf",
            "edb3a9",
            "edb080",
            "c280",
            "ed9fbf",
            "ee8080"
        };
        List<byte[]> values = new ArrayList<>();
        for (String hex : almost) {
            values.add(java.util.HexFormat.of().parseHex(hex));
        }
        assertComesBack(values);
    }

    @Test
    public void randomBytesComeBack() {
        Random random = new Random(SEED);
        int[] likely = {0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0x80, 0xBF, 0xF0, 0x9F, 0x98, 0xF4, 0x8F, 'a', '\r'};
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < RANDOM_VALUES; i++) {
            byte[] value = new byte[random.nextInt(12)];
            for (int j = 0; j < value.length; j++) {
                int octet = random.nextInt(4) > 0 ? likely[random.nextInt(likely.length)] : random.nextInt(256);
                value[j] = (byte) (endsALine(octet) ? '0' : octet);
            }
            values.add(value);
        }
        assertComesBack(values);
    }

    @Test
    public void everyCharacterOfUnicodeIsReadAsItselfAndComesBack() {
        StringBuilder block = new StringBuilder();
        for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
            boolean character = point != '\n' && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
            if (character) {
                block.appendCodePoint(point);
            }
            if (block.length() > 1000 || point == Character.MAX_CODE_POINT) {
                byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
                assertEquals(block.toString(), WireText.decode(bytes, 0, bytes.length));
                assertComesBack(List.of(bytes));
                block.setLength(0);
            }
        }
    }
}
