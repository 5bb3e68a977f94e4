package org.patchbay.scenarios.transcript;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;

/** What stands in recordings for something else. */
public class ValuesTest {
    private final Values values = new Values(Map.of("admin", "adminpw"));

    @Test
    public void fillsInWhatIsAskedFor() throws Mismatch {
        values.set("ch", "123");
        assertEquals("[123]", values.fill("[${ch}]"));
        assertEquals("adminpw", values.fill("${secret:Admin}"));
        assertEquals("", values.fill("${secret:nobody}"));
        assertEquals("aaab", values.fill("${rep:a:3}b"));
        assertEquals("x:yx:y", values.fill("${rep:x:y:2}"));
        assertEquals("ABC", values.fill("${upper:abc}"));
        assertEquals("3", values.fill("${len:abc}"));
        assertEquals("\r\n", values.fill("${cr}${lf}"));
        assertEquals("900150983cd24fb0d6963f7d28e17f72", values.fill("${md5:abc}"));
    }

    @Test
    public void beginsInside() throws Mismatch {
        values.set("ch", "ab");
        assertEquals("900150983CD24FB0D6963F7D28E17F72", values.fill("${upper:${md5:${ch}c}}"));
    }

    @Test
    public void digestsBytesNotCharacters() throws Mismatch {
        // md5 of the one byte E9
        assertEquals("3406877694691ddd1dfb0aca54681407", values.fill("${md5:\u00e9}"));
    }

    @Test
    public void refusesUnknownNames() {
        assertThrows(Mismatch.class, () -> values.fill("${nothing}"));
        assertThrows(Mismatch.class, () -> values.fill("${sha:abc}"));
    }

    @Test
    public void variablesInExpressionsStandForThemselves() {
        values.set("id", "a.b");
        assertTrue(values.matches(values.expression("Id: ${id}"), "Id: a.b"));
        assertFalse(values.matches(values.expression("Id: ${id}"), "Id: axb"));
    }

    @Test
    public void theWholeLineMustMatch() {
        assertFalse(values.matches(values.expression("b"), "abc"));
        assertTrue("only LF ends a line", values.matches(values.expression("a.c"), "a\rc"));
    }

    @Test
    public void groupsBecomeVariables() throws Mismatch {
        assertTrue(values.matches(values.expression("Challenge: (?P<ch>[0-9]+)"), "Challenge: 42"));
        assertEquals("42", values.fill("${ch}"));
    }
}
