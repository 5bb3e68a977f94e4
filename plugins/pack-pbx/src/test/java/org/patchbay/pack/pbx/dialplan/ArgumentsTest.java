package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** How the arguments of applications and functions are told apart. */
public class ArgumentsTest {
    private static List<String> split(String text) {
        return Arguments.of(text).values();
    }

    @Test
    public void anEmptyTextHasNone() {
        assertEquals(List.of(), split(""));
        assertEquals("", Arguments.of("").get(0));
    }

    @Test
    public void keepsEmptyOnesAndBlanks() {
        assertEquals(List.of("q1", "", " ", ""), split("q1,, ,"));
    }

    @Test
    public void commasInBracketsSeparateNothing() {
        assertEquals(List.of("f(a,b)", "g[c,d]", "e"), split("f(a,b),g[c,d],e"));
    }

    @Test
    public void quotesHoldCommasAndAreTakenAway() {
        assertEquals(List.of("a,b", "c(d"), split("\"a,b\",\"c(d\""));
    }

    @Test
    public void aBackslashMakesTheNextCharacterText() {
        assertEquals(List.of("a,b", "\"c", "\\"), split("a\\,b,\\\"c,\\\\"));
    }

    @Test
    public void aClosingBracketTooManyDoesNotHoldTheRestTogether() {
        assertEquals(List.of("a)", "b"), split("a),b"));
    }

    @Test
    public void theLastOneTakesTheRestAsItIsWritten() {
        assertEquals(
                List.of("a", "\"b,c\",d"),
                Arguments.split("a,\"b,c\",d", ',', 2).values());
    }

    @Test
    public void knowsWhichAreThere() {
        Arguments arguments = Arguments.of("a,,c");
        assertEquals(3, arguments.count());
        assertTrue(arguments.has(2));
        assertFalse(arguments.has(1));
        assertFalse(arguments.has(7));
    }
}
