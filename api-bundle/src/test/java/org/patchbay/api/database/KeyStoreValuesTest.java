package org.patchbay.api.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** What a store tells: entries, and why it cannot. */
public class KeyStoreValuesTest {
    @Test
    public void anEntryIsItsPathAndItsValue() {
        StoredEntry entry = StoredEntry.of("/cidname/1", "Joe");
        assertEquals(StoredEntry.of("/cidname/1", "Joe"), entry);
        assertEquals(StoredEntry.of("/cidname/1", "Joe").hashCode(), entry.hashCode());
        assertNotEquals(StoredEntry.of("/cidname/1", "joe"), entry);
        assertNotEquals(StoredEntry.of("/cidname/2", "Joe"), entry);
    }

    @Test
    public void anEntryInALogDoesNotTellItsValue() {
        assertFalse(StoredEntry.of("/pin/1", "8711").toString().contains("8711"));
    }

    @Test
    public void nothingOfItIsNull() {
        assertThrows(NullPointerException.class, () -> StoredEntry.of("/a/b", null));
        assertThrows(NullPointerException.class, () -> new KeyStoreException(null, "why"));
    }

    @Test
    public void aFailureKeepsItsReasonAndItsCause() {
        Exception cause = new IllegalStateException("disk");
        KeyStoreException failure = new KeyStoreException(KeyStoreException.Reason.FULL, "the disk is full", cause);
        assertEquals(KeyStoreException.Reason.FULL, failure.reason());
        assertEquals("the disk is full", failure.getMessage());
        assertEquals(cause, failure.getCause());
    }
}
