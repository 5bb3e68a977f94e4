package org.patchbay.pack.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;
import org.patchbay.api.wire.WireText;

/** Entries are what was written, under the name under which it was written, and under no other. */
public class SqliteKeyStoreTest {
    @Rule
    public final Lab lab = new Lab();

    @Test
    public void aValueIsWhatWasPutLast() throws Exception {
        SqliteKeyStore store = lab.store();
        assertEquals(Optional.empty(), store.get("cidname", "1"));
        store.put("cidname", "1", "Joe");
        store.put("cidname", "1", "Jim");
        store.put("cidname", "2", "");
        assertEquals(Optional.of("Jim"), store.get("cidname", "1"));
        assertEquals(Optional.of(""), store.get("cidname", "2"));
    }

    @Test
    public void entriesOutliveTheStore() throws Exception {
        try (SqliteKeyStore store = lab.store()) {
            store.put("cidname", "1", "Joe");
        }
        assertEquals(Optional.of("Joe"), lab.store().get("cidname", "1"));
    }

    @Test
    public void namesAreComparedExactly() throws Exception {
        SqliteKeyStore store = lab.store();
        store.put("Family", "key", "1");
        assertEquals(Optional.empty(), store.get("family", "key"));
        assertEquals(Optional.empty(), store.get("Family", "KEY"));
        assertFalse(store.delete("Family", "ke_"));
        assertFalse(store.delete("Family", "%"));
        assertTrue(store.delete("Family", "key"));
        assertFalse(store.delete("Family", "key"));
    }

    @Test
    public void aSlashMayStandOnEitherSide() throws Exception {
        SqliteKeyStore store = lab.store();
        store.put("a/b", "c", "1");
        assertEquals(Optional.of("1"), store.get("a", "b/c"));
    }

    /** Where Asterisk takes {@code _} and {@code %} for other characters, and small for capital letters. */
    @Test
    public void aTreeIsDeletedByItsExactName() throws Exception {
        SqliteKeyStore store = lab.store();
        for (String family : List.of("l_x", "lax", "L_X", "l_xy", "%", "l%")) {
            store.put(family, "k", "v");
            store.put(family, "k/sub", "v");
            store.put(family, "kk", "v");
        }
        assertEquals(2, store.deleteTree("l_x", "k"));
        assertEquals(List.of("/l_x/kk = v"), Lab.listing(store, "l_x", ""));
        assertEquals(3, store.deleteTree("%", ""));
        assertEquals(0, store.deleteTree("%", ""));
        assertEquals(0, store.deleteTree("l", ""));
        for (String family : List.of("lax", "L_X", "l_xy", "l%")) {
            assertEquals(family, 3, Lab.listing(store, family, "").size());
        }
    }

    @Test
    public void aTreeIsShownWithItsRootAndWithoutItsNeighbours() throws Exception {
        SqliteKeyStore store = lab.store();
        for (String key : List.of("a", "a/1", "a/2", "a-1", "a0", "ab", "b")) {
            store.put("fam", key, "v");
        }
        store.put("fam/a", "3", "w");
        store.put("fam2", "a", "v");
        assertEquals(
                List.of("/fam/a = v", "/fam/a/1 = v", "/fam/a/2 = v", "/fam/a/3 = w"), Lab.listing(store, "fam", "a"));
        assertEquals(8, Lab.listing(store, "fam", "").size());
        assertEquals(9, Lab.listing(store, "", "").size());
    }

    @Test
    public void entriesComeInPortionsAndEachOnce() throws Exception {
        SqliteKeyStore store = lab.store();
        int count = Reader.PORTION * 2 + 1;
        for (int i = 0; i < count; i++) {
            store.putLater("many", "%05d".formatted(i), "v");
        }
        store.put("many", "z", "v");
        List<String> lines = Lab.listing(store, "", "");
        assertEquals(count + 1, lines.size());
        assertEquals(lines.stream().sorted().distinct().toList(), lines);
    }

    /** Nothing is held while an entry is shown. */
    @Test
    public void whoIsShownEntriesMayUseTheStore() throws Exception {
        SqliteKeyStore store = lab.store();
        for (int i = 0; i < 10; i++) {
            store.put("in", String.valueOf(i), "v");
        }
        store.entries("in", "", entry -> {
            try {
                store.put("out", entry.path().substring("/in/".length()), entry.value());
            } catch (KeyStoreException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(10, Lab.listing(store, "out", "").size());
    }

    @Test
    public void textAndBytesThatAreNoTextComeBack() throws Exception {
        SqliteKeyStore store = lab.store();
        String noText = WireText.decode(new byte[] {'a', (byte) 0xE9, (byte) 0xFF, 'b'});
        String otherBytes = WireText.decode(new byte[] {'a', (byte) 0xE8, (byte) 0xFF, 'b'});
        store.put(noText, "Tromsø", noText);
        assertEquals(Optional.of(noText), store.get(noText, "Tromsø"));
        assertEquals(Optional.empty(), store.get(otherBytes, "Tromsø"));
        assertEquals(List.of("/" + noText + "/Tromsø = " + noText), Lab.listing(store, noText, ""));
    }

    @Test
    public void namesAndValuesHaveLimitsInBytes() throws Exception {
        SqliteKeyStore store = lab.store();
        String longest = "é".repeat((KeyStore.MAX_NAME - 1) / 2);
        store.put("f", longest, "ok");
        assertEquals(Optional.of("ok"), store.get("f", longest));
        assertTooLong(() -> store.put("f", longest + "k", "v"));
        assertTooLong(() -> store.get("f", longest + "k"));
        assertTooLong(() -> store.delete("f", longest + "k"));
        assertTooLong(() -> store.deleteTree("f".repeat(KeyStore.MAX_NAME + 1), ""));
        store.put("f", "value", "v".repeat(KeyStore.MAX_VALUE));
        assertTooLong(() -> store.put("f", "value", "v".repeat(KeyStore.MAX_VALUE + 1)));
        assertEquals(KeyStore.MAX_VALUE, store.get("f", "value").orElseThrow().length());
    }

    private static void assertTooLong(ThrowingRunnable call) {
        assertEquals(
                Reason.TOO_LONG, assertThrows(KeyStoreException.class, call).reason());
    }

    @Test
    public void refusesWhatIsNoName() {
        SqliteKeyStore store = lab.store();
        assertThrows(IllegalArgumentException.class, () -> store.put("", "k", "v"));
        assertThrows(IllegalArgumentException.class, () -> store.put("f", "", "v"));
        assertThrows(IllegalArgumentException.class, () -> store.put("f", "k\0", "v"));
        assertThrows(IllegalArgumentException.class, () -> store.put("f", "k", "\0"));
        assertThrows(IllegalArgumentException.class, () -> store.deleteTree("", "k"));
        assertThrows(IllegalArgumentException.class, () -> Lab.listing(store, "", "k"));
    }

    @Test
    public void whatIsClosedRefusesEverything() throws Exception {
        SqliteKeyStore store = lab.store();
        store.put("f", "k", "v");
        store.close();
        assertClosed(() -> store.get("f", "k"));
        assertClosed(() -> store.put("f", "k", "w"));
        assertClosed(() -> Lab.listing(store, "", ""));
        store.close();
        assertEquals(Optional.of("v"), lab.store().get("f", "k"));
    }

    private static void assertClosed(ThrowingRunnable call) {
        assertEquals(Reason.CLOSED, assertThrows(KeyStoreException.class, call).reason());
    }

    /** What is in the file is text, so other programs find it. */
    @Test
    public void otherProgramsReadWhatWasWritten() throws Exception {
        lab.store().put("cidname", "1", "Tromsø");
        try (var other = lab.other()) {
            assertEquals(
                    "text text Tromsø",
                    Connections.ask(
                            other,
                            "SELECT typeof(key) || ' ' || typeof(value) || ' ' || value FROM astdb"
                                    + " WHERE key = '/cidname/1'"));
        }
    }
}
