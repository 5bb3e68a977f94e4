package org.patchbay.api.wire;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;

/** The last door before the wire: no line that it writes ends early. */
public class PacketWriterTest {
    private static final List<String> FORGED = List.of("a\rb", "a\nb", "a\0b", "\r", "\n", "\0", "end\r", "end\n");

    private static void assertBytes(String expected, PacketWriter writer) {
        assertArrayEquals(Reading.bytes(expected), writer.take());
    }

    @Test
    public void writesHeadersLinesAndTheEmptyLine() {
        assertBytes(
                "Response: Success\r\nPing: \r\nas it is\r\n\r\n",
                new PacketWriter()
                        .header("Response", "Success")
                        .header("Ping", "")
                        .line("as it is")
                        .end());
    }

    @Test
    public void writesAWholePacket() {
        assertBytes(
                "Response: Success\r\nMessage: Done\r\n\r\n",
                new PacketWriter().packet(AmiMessage.of("Response", "Success").with("Message", "Done")));
    }

    @Test
    public void writesAWholeEventWithoutItsClasses() {
        AmiEvent event = AmiEvent.of("Item").with("Name", 1).withLine("no colon");
        assertBytes("Event: Item\r\nName: 1\r\nno colon\r\n\r\n", new PacketWriter().event(event));
    }

    @Test
    public void isEmptyAfterItsBytesWereTaken() {
        PacketWriter writer = new PacketWriter().line("one");
        assertEquals(5, writer.size());
        writer.take();
        assertEquals(0, writer.size());
        assertBytes("two\r\n", writer.line("two"));
    }

    @Test
    public void refusesLineEndsInValuesAndWritesNothingThen() {
        for (String forged : FORGED) {
            assertRefused(writer -> writer.header("Name", forged));
            assertRefused(writer -> writer.header("Name", "\u20ac".repeat(500) + forged));
        }
    }

    @Test
    public void refusesLineEndsInNamesAndWritesNothingThen() {
        for (String forged : FORGED) {
            assertRefused(writer -> writer.header(forged, "value"));
            assertRefused(writer -> writer.echo(forged, "value"));
        }
    }

    @Test
    public void refusesLineEndsInLinesAndWritesNothingThen() {
        for (String forged : FORGED) {
            assertRefused(writer -> writer.line(forged));
        }
    }

    @Test
    public void anEchoLetsACrThroughButNeitherLfNorNul() {
        assertBytes("ActionID: a\rb\r\r\n", new PacketWriter().echo("ActionID", "a\rb\r"));
        assertRefused(writer -> writer.echo("ActionID", "a\r\nb"));
        assertRefused(writer -> writer.echo("ActionID", "a\0b"));
    }

    @Test
    public void writesNothingOfAPacketWithOneBadLine() {
        AmiMessage message = AmiMessage.ofLines(List.of("Response: Success", "bad\rline", "X: y"));
        assertRefused(writer -> writer.packet(message));
    }

    /** Chars that stand for bytes below 0x80 are none that the reader makes; as bytes they would be line ends. */
    @Test
    public void aLineEndCannotBeSmuggledInAsALoneSurrogate() {
        assertBytes("X: a?b?c?\r\n", new PacketWriter().header("X", "a\udc0ab\udc0dc\udc00"));
    }

    @Test
    public void aCharWithoutMeaningIsWrittenAsAQuestionMark() {
        assertBytes("??x?\r\n", new PacketWriter().line("\udfff\ud83dx\ud800"));
    }

    @Test
    public void growsWithWhatIsWritten() {
        PacketWriter writer = new PacketWriter();
        String value = "\u20ac".repeat(1000);
        for (int i = 0; i < 100; i++) {
            writer.header("N", value);
        }
        assertEquals(100 * (3 + 3000 + 2), writer.size());
    }

    private interface Writing {
        void to(PacketWriter writer);
    }

    private static void assertRefused(Writing writing) {
        PacketWriter writer = new PacketWriter().line("before");
        assertThrows(IllegalArgumentException.class, () -> writing.to(writer));
        assertEquals("nothing of it was written", 8, writer.size());
        assertBytes("before\r\nbehind\r\n", writer.line("behind"));
    }
}
