package org.patchbay.pack.database;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.patchbay.api.wire.WireText;

/** Values in a line. */
public class ShownTextTest {
    @Test
    public void aValueOfSoManyBytesIsShownWhole() {
        assertEquals("v".repeat(255), ShownText.beginning("v".repeat(255)));
        assertEquals("v".repeat(255), ShownText.beginning("v".repeat(256)));
        assertEquals("short", ShownText.beginning("short"));
    }

    @Test
    public void noCharacterIsCutInTwo() {
        assertEquals("v".repeat(254), ShownText.beginning("v".repeat(254) + "ø"));
        assertEquals("é".repeat(127), ShownText.beginning("é".repeat(200)));
        assertEquals("€".repeat(85), ShownText.beginning("€".repeat(86)));
        assertEquals("\uD83D\uDE00".repeat(63), ShownText.beginning("\uD83D\uDE00".repeat(64)));
    }

    @Test
    public void aByteThatIsNoTextIsOneByte() {
        String octet = WireText.decode(new byte[] {(byte) 0xFF});
        assertEquals(octet.repeat(255), ShownText.beginning(octet.repeat(300)));
    }

    @Test
    public void whatWouldEndTheLineDoesNot() {
        assertEquals("a  b c", ShownText.line("a\r\nb\nc\0d"));
    }
}
