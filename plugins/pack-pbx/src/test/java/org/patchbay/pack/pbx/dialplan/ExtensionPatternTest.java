package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** What patterns match, and which of two is tried first. */
public class ExtensionPatternTest {
    private static boolean matches(String pattern, String dialled) {
        try {
            return ExtensionName.parse(pattern).matches(dialled);
        } catch (DialplanFault e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void lettersStandForDigits() {
        assertTrue(matches("_XZN", "012"));
        assertFalse(matches("_XZN", "002"));
        assertFalse(matches("_XZN", "011"));
        assertFalse(matches("_XZN", "0122"));
        assertFalse(matches("_XZN", "01"));
        assertFalse(matches("_X", "a"));
    }

    @Test
    public void bracketsAllowWhatIsInThem() {
        assertTrue(matches("_1[1-57]", "13"));
        assertTrue(matches("_1[1-57]", "17"));
        assertFalse(matches("_1[1-57]", "16"));
        assertTrue(matches("_[a-c]x", "b5"));
        assertTrue(matches("_[13-]", "-"));
    }

    @Test
    public void wildcardsTakeTheRest() {
        assertTrue(matches("_9.", "91"));
        assertTrue(matches("_9.", "9anything"));
        assertFalse(matches("_9.", "9"));
        assertTrue(matches("_9!", "9"));
        assertTrue(matches("_9!", "912"));
        assertTrue(matches("_.", "h"));
    }

    @Test
    public void dashesAreForTheReader() {
        assertTrue(matches("_555-XXXX", "5551234"));
        assertFalse(matches("555-1234", "5551234"));
    }

    @Test
    public void aCallerCanBeNamed() throws DialplanFault {
        assertTrue(ExtensionName.parse("100/555").allows("555"));
        assertFalse(ExtensionName.parse("100/555").allows("556"));
        assertTrue(ExtensionName.parse("100/_55X").allows("556"));
        assertTrue(ExtensionName.parse("100/").allows(""));
        assertFalse(ExtensionName.parse("100/").allows("1"));
        assertTrue(ExtensionName.parse("100").allows("1"));
    }

    @Test
    public void theMostSpecificComesFirst() throws DialplanFault {
        List<String> expected = List.of(
                "100/555",
                "100/_55X",
                "100",
                "200",
                "_100X",
                "_1[12]X",
                "_1[13]X",
                "_1N.",
                "_1ZX",
                "_1XX",
                "_1X.",
                "_1X!",
                "_1.",
                "_NXX",
                "_X!",
                "_.",
                "_!");
        List<ExtensionName> names = new ArrayList<>();
        for (String name : expected) {
            names.add(ExtensionName.parse(name));
        }
        Collections.shuffle(names, new Random(11));
        Collections.sort(names);
        assertEquals(expected, names.stream().map(ExtensionName::toString).toList());
    }

    @Test
    public void refusesWhatMeansNothing() {
        for (String name : List.of("", "_", "/1", "_[12", "_[]", "_[3-1]", "_X.X", "_X!1", "1".repeat(80))) {
            assertThrows(name, DialplanFault.class, () -> ExtensionName.parse(name));
        }
    }
}
