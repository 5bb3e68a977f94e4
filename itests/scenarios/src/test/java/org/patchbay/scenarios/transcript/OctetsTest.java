package org.patchbay.scenarios.transcript;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Bytes that cannot be seen are written and shown by escapes. */
public class OctetsTest {
    @Test
    public void readsEscapes() {
        assertEquals("a\r\n\t\0\\\u00e9b", Octets.unescape("a\\r\\n\\t\\0\\\\\\xe9b"));
    }

    @Test
    public void anUnknownEscapeStandsForItself() {
        assertEquals("\\q and \\", Octets.unescape("\\q and \\"));
    }

    @Test
    public void showsWhatCannotBeSeen() {
        assertEquals("a\\r\\n\\t\\x00\\\\\\xe9~\\x7f", Octets.escape("a\r\n\t\0\\\u00e9~\u007f"));
    }

    @Test
    public void aCharacterWithoutAByteBecomesAQuestionMark() {
        assertEquals("\u00e9?", Octets.of("\u00e9\u20ac"));
    }
}
