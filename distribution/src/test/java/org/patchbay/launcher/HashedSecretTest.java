package org.patchbay.launcher;

import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** The value of secret_hash. */
public class HashedSecretTest {
    @Test
    public void hasTheFormThatTheServerReads() {
        assertTrue(HashedSecret.of("pw").matches("pbkdf2:20000:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}="));
    }

    @Test
    public void isAnotherOneEachTime() {
        assertNotEquals(HashedSecret.of("pw"), HashedSecret.of("pw"));
    }
}
