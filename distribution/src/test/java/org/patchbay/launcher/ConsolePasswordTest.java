package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** The hash that the web console compares passwords with. */
public class ConsolePasswordTest {
    @Test
    public void hasTheFormThatTheConsoleReads() {
        assertTrue(ConsolePassword.hash("pw").matches("\\{sha-256}[0-9a-f]{32}-1000-[A-Za-z0-9+/]{43}="));
    }

    @Test
    public void hashesTheSaltBeforeThePassword() {
        // SHA-256 of "saltpw", by sha256sum.
        assertEquals(
                "{sha-256}salt-1-IbrtlJtxbEnL99j+eUEvHcEEdFZQoyCBrgvguWeut/M=", ConsolePassword.hash("pw", "salt", 1));
    }

    @Test
    public void isAnotherOneEachTime() {
        assertNotEquals(ConsolePassword.hash("pw"), ConsolePassword.hash("pw"));
    }
}
