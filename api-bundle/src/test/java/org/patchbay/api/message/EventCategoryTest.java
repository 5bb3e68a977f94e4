package org.patchbay.api.message;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.Optional;
import org.junit.Test;

/** The table of specification 6.1. */
public class EventCategoryTest {
    private static final String[] WORDS = {
        "system",
        "call",
        "log",
        "verbose",
        "command",
        "agent",
        "user",
        "config",
        "dtmf",
        "reporting",
        "cdr",
        "dialplan",
        "originate",
        "agi",
        "",
        "cc",
        "aoc",
        "test"
    };

    @Test
    public void bitsAndWordsAreThoseOfTheProtocol() {
        for (int position = 0; position < WORDS.length; position++) {
            EventCategory category = EventCategory.values()[position];
            assertEquals(category.name(), 1 << position, category.bit());
            assertEquals(category.name(), WORDS[position], category.word());
        }
        assertEquals(WORDS.length + 1, EventCategory.values().length);
        assertEquals(1073741824, EventCategory.MESSAGE.bit());
        assertEquals("message", EventCategory.MESSAGE.word());
    }

    @Test
    public void aWordIsFoundToTheLetter() {
        for (EventCategory category : EventCategory.values()) {
            if (category != EventCategory.HOOKRESPONSE) {
                assertEquals(Optional.of(category), EventCategory.ofWord(category.word()));
            }
        }
        for (String none : new String[] {"", "SYSTEM", " system", "sys", "all", "none", "hookresponse", "1"}) {
            assertFalse(none, EventCategory.ofWord(none).isPresent());
        }
    }
}
