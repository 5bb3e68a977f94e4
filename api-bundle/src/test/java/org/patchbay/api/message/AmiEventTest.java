package org.patchbay.api.message;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

/** An event is a name, classes and lines, none of which can end early. */
public class AmiEventTest {
    private static final List<String> NO_LINES_OF_AN_EVENT = List.of("", "a\rb", "a\nb", "a\0b", "\n");

    @Test
    public void keepsItsHeadersInOrder() {
        AmiEvent event =
                AmiEvent.of("Hangup", EventCategory.CALL).with("Cause", 16).with("Text", "");
        assertEquals("Hangup", event.name());
        assertEquals(Privileges.of(EventCategory.CALL), event.categories());
        assertEquals(List.of("Cause: 16", "Text: "), event.lines());
        assertEquals("16", event.header("cause"));
        assertEquals("", event.header("Channel"));
    }

    @Test
    public void takesLinesThatAreNoHeaders() {
        AmiEvent event = AmiEvent.of("UserEvent").withLine("no colon").withLines(List.of("Action : x", "a:b"));
        assertEquals(List.of("no colon", "Action : x", "a:b"), event.lines());
    }

    @Test
    public void doesNotChangeWhenMoreIsAddedToIt() {
        AmiEvent first = AmiEvent.of("E").with("A", 1);
        first.with("B", 2);
        first.withLines(List.of("C: 3"));
        assertEquals(List.of("A: 1"), first.lines());
        assertThrows(UnsupportedOperationException.class, () -> first.lines().clear());
    }

    @Test
    public void refusesANameThatIsNone() {
        for (String name : NO_LINES_OF_AN_EVENT) {
            assertThrows(IllegalArgumentException.class, () -> AmiEvent.of(name));
        }
        assertThrows(NullPointerException.class, () -> AmiEvent.of(null));
    }

    @Test
    public void refusesWhatWouldEndTheLineOrTheEvent() {
        AmiEvent event = AmiEvent.of("E");
        for (String line : NO_LINES_OF_AN_EVENT) {
            assertThrows(IllegalArgumentException.class, () -> event.withLine(line));
            assertThrows(IllegalArgumentException.class, () -> event.withLines(List.of("good: 1", line)));
            assertThrows(IllegalArgumentException.class, () -> event.with(line, "x"));
        }
        assertThrows(IllegalArgumentException.class, () -> event.with("A", "1\r\nEvent: Forged"));
        assertThrows(IllegalArgumentException.class, () -> event.with("A:B", "1"));
        assertThrows(NullPointerException.class, () -> event.with("A", null));
    }

    @Test
    public void knowsTheChannelsItIsAbout() {
        ChannelView channel = new ChannelView() {
            @Override
            public String name() {
                return "SIP/1";
            }

            @Override
            public String uniqueId() {
                return "1.1";
            }

            @Override
            public String variable(String name) {
                return "";
            }
        };
        ChannelView[] about = {channel};
        AmiEvent event = AmiEvent.of("E").about(about).with("A", 1);
        about[0] = null;
        assertEquals(List.of(channel), event.channels());
        assertEquals(List.of(), AmiEvent.of("E").channels());
    }

    @Test
    public void doesNotShowItsValuesInLogs() {
        assertFalse(AmiEvent.of("E").with("Number", "5551234").toString().contains("5551234"));
    }
}
