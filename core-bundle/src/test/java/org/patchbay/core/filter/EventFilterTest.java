package org.patchbay.core.filter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.Test;

/** One filter, and that no pattern can do harm. */
public class EventFilterTest {
    private static final int PATTERNS = 300_000 * Integer.getInteger("patchbay.fuzz", 1);
    private static final long SEED = 8;
    private static final String[] TOKENS = {
        "a",
        "b",
        "\u00e9",
        "\ud83d",
        "\ude00",
        "*",
        ".",
        "^",
        "$",
        "[",
        "]",
        "[^",
        "-",
        "[:",
        ":]",
        "[:alpha:]",
        "[.",
        ".]",
        "[=",
        "=]",
        "\\",
        "\\(",
        "\\)",
        "\\|",
        "\\{",
        "\\}",
        "\\{2\\}",
        "\\{1,3\\}",
        "\\{,9\\}",
        "\\{40,\\}",
        "1",
        ",",
        "\\+",
        "\\?",
        "\\<",
        "\\>",
        "\\b",
        "\\B",
        "\\w",
        "\\`",
        "\\'",
        "\\1",
        "!",
        "(",
        ")",
        "|",
        "{",
        "+",
        "?",
        "\n",
        "\\Q",
        "\\E"
    };

    private static EventFilter filter(String source) {
        return EventFilter.parse(source).orElseThrow();
    }

    @Test
    public void aLeadingExclamationMarkMakesItBlack() {
        assertTrue(filter("!Bad").black());
        assertTrue("the mark is no part of the pattern", filter("!Bad").matches("Bad"));
        assertFalse(filter("Good").black());
        assertFalse(filter("\\!Good").black());
        assertTrue(filter("\\!Good").matches("!Good"));
        assertTrue(filter("!!").matches("!"));
    }

    @Test
    public void anEmptyPatternMatchesEverything() {
        assertTrue(filter("").matches("Event: X\r\n\r\n"));
        assertTrue(filter("!").matches(""));
    }

    @Test
    public void aBadPatternIsNoFilter() {
        for (String bad : new String[] {"[abc", "![abc", "\\(", "a\\", "x".repeat(1025), "[[:]", "\\(a\\)\\1"}) {
            assertTrue(bad, EventFilter.parse(bad).isEmpty());
        }
    }

    @Test
    public void filtersWrittenAlikeAreEqual() {
        assertEquals(filter("!a*"), filter("!a*"));
        assertEquals(filter("!a*").hashCode(), filter("!a*").hashCode());
        assertNotEquals(filter("a*"), filter("!a*"));
        assertEquals("!a*", filter("!a*").source());
    }

    /** A backtracking engine would need longer than the universe for some of these. */
    @Test(timeout = 20_000)
    public void patternsThatKillOtherEnginesEndInLinearTime() {
        String text = "a".repeat(100_000);
        List<String> patterns = List.of(
                "\\(a*\\)*b",
                "\\(a\\|a\\)*b",
                "\\(a\\|b\\|ab\\)*c",
                "\\(.*\\)*x",
                "a*a*a*a*a*a*b",
                "\\(a\\?\\)\\{20\\}a\\{20\\}b",
                ".*.*.*=.*",
                "\\(\\(a*\\)*\\)*$b",
                "\\(a\\+\\)\\+b");
        for (String pattern : patterns) {
            assertFalse(pattern, filter(pattern).matches(text));
        }
    }

    /** The largest expression that is taken, on an event as large as a client can make one. */
    @Test(timeout = 20_000)
    public void theLargestExpressionEndsToo() {
        assertFalse(filter("a\\{1,1000\\}b").matches("a".repeat(20_000)));
        assertFalse(filter("a*".repeat(511) + "b").matches("a".repeat(5_000)));
    }

    @Test(timeout = 20_000)
    public void aRandomPatternIsAFilterOrNone() {
        Random random = new Random(SEED);
        int filters = 0;
        for (int i = 0; i < PATTERNS; i++) {
            StringBuilder source = new StringBuilder();
            for (int tokens = random.nextInt(10); tokens > 0; tokens--) {
                source.append(TOKENS[random.nextInt(TOKENS.length)]);
            }
            try {
                if (EventFilter.parse(source.toString()).isPresent()) {
                    filters++;
                    filter(source.toString()).matches("aab\u00e9\ud83d\ude00*1\n");
                }
            } catch (RuntimeException | StackOverflowError defect) {
                throw new AssertionError("pattern " + i + " of seed " + SEED + ": " + source, defect);
            }
        }
        assertTrue("only " + filters + " filters: this test looks in the wrong place", filters > PATTERNS / 10);
    }

    @Test
    public void deepNestingIsAFilterOrNone() {
        for (int depth = 1; depth <= 256; depth++) {
            EventFilter.parse("\\(".repeat(depth) + "a" + "\\)".repeat(depth)).map(f -> f.matches("a"));
            EventFilter.parse("a" + "\\+".repeat(2 * depth)).map(f -> f.matches("a"));
        }
    }
}
