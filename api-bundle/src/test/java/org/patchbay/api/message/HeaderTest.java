package org.patchbay.api.message;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** Whoever holds a header holds exactly one line of the protocol. */
public class HeaderTest {
    @Test
    public void isOneLine() {
        assertEquals("Name: value", new Header("Name", "value").line());
        assertEquals("Name: ", new Header("Name", "").line());
        assertEquals("Name: a: b ", new Header("Name", "a: b ").line());
    }

    @Test
    public void refusesANameThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Header("", "value"));
        assertThrows(IllegalArgumentException.class, () -> new Header("a:b", "value"));
        assertThrows(NullPointerException.class, () -> new Header(null, "value"));
        assertThrows(NullPointerException.class, () -> new Header("Name", null));
    }

    @Test
    public void refusesLineEndsAndNulWhereverTheyStand() {
        for (String end : new String[] {"\r", "\n", "\0"}) {
            for (String text : new String[] {end, end + "x", "x" + end, "x" + end + "y"}) {
                assertThrows(IllegalArgumentException.class, () -> new Header(text, "value"));
                assertThrows(IllegalArgumentException.class, () -> new Header("Name", text));
            }
        }
    }

    @Test
    public void otherControlsAreData() {
        assertEquals("N: \t\u0001\u0085\u2028", new Header("N", "\t\u0001\u0085\u2028").line());
    }
}
