package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;

/** Bytes into packets on the client's side, wherever the stream is cut. */
public class ReadingTest {
    private static final String STREAM = """
            Asterisk Call Manager/1.3
            Response: Success
            Message: grüß Gott

            Response: Follows
            Privilege: Command

            a line behind an empty one
            --END COMMAND--

            Event: Last

            """.replace("\n", "\r\n");

    private static final List<List<String>> PACKETS = List.of(
            List.of("Response: Success", "Message: grüß Gott"),
            List.of("Response: Follows", "Privilege: Command", "", "a line behind an empty one", "--END COMMAND--"),
            List.of("Event: Last"));

    @Test
    public void readsTheSamePacketsWhereverTheStreamIsCut() {
        byte[] octets = STREAM.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= octets.length; cut++) {
            Inbox inbox = new Inbox();
            new Reading(
                            new SequenceInputStream(
                                    new ByteArrayInputStream(octets, 0, cut),
                                    new ByteArrayInputStream(Arrays.copyOfRange(octets, cut, octets.length))),
                            inbox)
                    .run();
            assertEquals("cut at " + cut, PACKETS, lines(inbox));
            assertEquals("Asterisk Call Manager/1.3", inbox.greeting(Duration.ZERO));
            assertTrue(inbox.hasEnded());
        }
    }

    @Test
    public void keepsACommandOutputWhoseEndNeverCame() {
        Inbox inbox = new Inbox();
        byte[] octets = "Hello\nResponse: Follows\nPrivilege: Command\n\n".getBytes(StandardCharsets.UTF_8);
        new Reading(new ByteArrayInputStream(octets), inbox).run();
        assertEquals(List.of(List.of("Response: Follows", "Privilege: Command")), lines(inbox));
    }

    private static List<List<String>> lines(Inbox inbox) {
        return inbox.takeAll().stream().map(AmiMessage::lines).toList();
    }
}
