package org.patchbay.core.bus;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.HOOKRESPONSE;
import static org.patchbay.api.message.EventCategory.REPORTING;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.ChannelView;
import org.patchbay.api.message.Privileges;

/** The wire form of an event (specification 7.1). */
public class EventEncodingTest {
    private final EventStream stream = new EventStream();
    private final Scribe scribe = Scribe.joined(stream, Audience.View.unfiltered(Privileges.ALL));

    /**
     * A channel whose variables are all called like their values.
     *
     * @param name its name
     */
    private record Channel(String name) implements ChannelView {
        @Override
        public String uniqueId() {
            return "1.1";
        }

        @Override
        public String variable(String variable) {
            return variable.equals("NOVAR") ? "" : variable.equals("BAD") ? "a\r\nb" : "<" + variable + ">";
        }
    }

    private String text() {
        scribe.read();
        List<LoggedEvent> seen = scribe.take();
        assertEquals(1, seen.size());
        return seen.get(0).text();
    }

    private String encoded(AmiEvent event) {
        stream.publish(event);
        return text();
    }

    private static String packet(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    @Test
    public void anEventIsItsNameItsClassesAndItsLines() {
        assertEquals(
                packet("Event: Hangup", "Privilege: call,all", "Cause: 16", "no colon"),
                encoded(AmiEvent.of("Hangup", CALL).with("Cause", 16).withLine("no colon")));
        assertEquals(packet("Event: E", "Privilege: call,reporting,all"), encoded(AmiEvent.of("E", REPORTING, CALL)));
        assertEquals(packet("Event: E", "Privilege: <none>"), encoded(AmiEvent.of("E")));
        assertEquals(packet("Event: E", "Privilege: all"), encoded(AmiEvent.of("E", HOOKRESPONSE)));
    }

    @Test
    public void aTimestampHasSixDigits() {
        stream.format(new EventFormat(true, false, List.of()));
        String text = encoded(AmiEvent.of("E").with("A", 1));
        assertTrue(text, text.matches("Event: E\r\nPrivilege: <none>\r\nTimestamp: \\d{10}\\.\\d{6}\r\nA: 1\r\n\r\n"));
        assertEquals("1.000001", Timestamps.of(Instant.ofEpochSecond(1, 1999)));
        assertEquals("1.999999", Timestamps.of(Instant.ofEpochSecond(1, 999_999_999)));
        assertEquals("0.000000", Timestamps.of(Instant.EPOCH));
    }

    @Test
    public void inDebugModeAnEventSaysWhereItComesFrom() {
        stream.format(new EventFormat(false, true, List.of()));
        String first = encoded(AmiEvent.of("E").with("A", 1));
        String where = "File: EventEncodingTest.java\r\nLine: \\d+\r\nFunc: encoded\r\n";
        assertTrue(
                first,
                first.matches("Event: E\r\nPrivilege: <none>\r\nSequenceNumber: 0\r\n" + where + "A: 1\r\n\r\n"));
        stream.publish(AmiEvent.of("E"), new Origin("x.c", 7, "f"));
        assertEquals(
                packet("Event: E", "Privilege: <none>", "SequenceNumber: 1", "File: x.c", "Line: 7", "Func: f"),
                text());
        stream.format(EventFormat.PLAIN);
        assertEquals(packet("Event: E", "Privilege: <none>"), encoded(AmiEvent.of("E")));
    }

    @Test
    public void theVariablesOfEachChannelFollowInTheirOrder() {
        stream.format(new EventFormat(false, false, List.of("CV1", "LEN(abc)", "NOVAR")));
        assertEquals(
                packet(
                        "Event: E",
                        "Privilege: <none>",
                        "A: 1",
                        "ChanVariable(SIP/a:1): CV1=<CV1>",
                        "ChanVariable(SIP/a:1): LEN(abc)=<LEN(abc)>",
                        "ChanVariable(SIP/a:1): NOVAR=",
                        "ChanVariable(b): CV1=<CV1>",
                        "ChanVariable(b): LEN(abc)=<LEN(abc)>",
                        "ChanVariable(b): NOVAR="),
                encoded(AmiEvent.of("E").with("A", 1).about(new Channel("SIP/a:1"), new Channel("b"))));
    }

    @Test
    public void channelsAreNotAskedUnlessVariablesAreConfigured() {
        assertEquals(
                packet("Event: E", "Privilege: <none>"),
                encoded(AmiEvent.of("E").about(new Channel("bad\r\n"))));
    }

    @Test
    public void aChannelCannotForgeALine() {
        stream.format(new EventFormat(false, false, List.of("CV1", "BAD")));
        AmiEvent forged = AmiEvent.of("Forged").about(new Channel("x\r\nEvent: Y"));
        assertThrows(IllegalArgumentException.class, () -> stream.publish(forged));
        AmiEvent value = AmiEvent.of("Forged").about(new Channel("x"));
        assertThrows(IllegalArgumentException.class, () -> stream.publish(value));
        assertEquals("nothing of it is left", packet("Event: E", "Privilege: <none>"), encoded(AmiEvent.of("E")));
    }
}
