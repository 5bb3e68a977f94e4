package org.patchbay.pack.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;
import static org.patchbay.testkit.Await.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;

/** What becomes of the file: one that others made, one that is damaged, one that cannot be used at the moment. */
public class DatabaseFileTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    /** As Asterisk makes it. */
    private static final String ASTDB = "CREATE TABLE astdb(key VARCHAR(256), value VARCHAR(256), PRIMARY KEY(key))";

    @Rule
    public final Lab lab = new Lab();

    private static Reason reason(KeyStore store) {
        return assertThrows(KeyStoreException.class, () -> store.put("f", "k", "v"))
                .reason();
    }

    /** Some hundred entries, so that the table has more than one page. */
    private void makeAstdb() throws Exception {
        try (Connection other = lab.other(ASTDB, "BEGIN")) {
            for (int i = 0; i < 500; i++) {
                Connections.execute(other, "INSERT INTO astdb VALUES ('/SIP/Registry/" + i + "', 'sip:" + i + "@x')");
            }
            Connections.execute(other, "COMMIT");
        }
    }

    @Test
    public void aFileThatAsteriskMadeIsOpenedAndKept() throws Exception {
        makeAstdb();
        try (SqliteKeyStore store = lab.store()) {
            assertEquals(Optional.of("sip:77@x"), store.get("SIP/Registry", "77"));
            assertEquals(500, Lab.listing(store, "SIP", "").size());
            store.put("SIP", "Registry/77", "moved");
            store.put("new", "k", "v");
        }
        try (Connection other = lab.other()) {
            assertEquals("ok", Connections.ask(other, "PRAGMA integrity_check"));
            assertEquals("501", Connections.ask(other, "SELECT count(*) FROM astdb"));
            assertEquals("moved", Connections.ask(other, "SELECT value FROM astdb WHERE key = '/SIP/Registry/77'"));
        }
    }

    @Test
    public void aNewFileHasTheSchemaOfAsterisk() throws Exception {
        lab.store().put("f", "k", "v");
        try (Connection other = lab.other()) {
            assertEquals(
                    "key VARCHAR(256) 1, value VARCHAR(256) 0",
                    Connections.ask(
                            other,
                            "SELECT group_concat(name || ' ' || type || ' ' || pk, ', ')"
                                    + " FROM pragma_table_info('astdb')"));
        }
    }

    @Test
    public void anAnswerMeansThatTheDiskHasIt() throws Exception {
        DatabaseFile file = new DatabaseFile(new DatabaseSettings(lab.file(), Lab.ROOMY));
        file.open().close();
        try (Connection writing = file.connectionToWrite()) {
            assertEquals("wal", Connections.ask(writing, "PRAGMA journal_mode"));
            assertEquals("2", Connections.ask(writing, "PRAGMA synchronous"));
        }
    }

    @Test
    public void nothingButTheFileIsLeftAtTheEnd() throws Exception {
        try (SqliteKeyStore store = lab.store()) {
            store.put("f", "k", "v");
            store.get("f", "k");
        }
        try (var files = Files.list(lab.folder())) {
            assertEquals(List.of(lab.file()), files.toList());
        }
    }

    @Test
    public void theFolderIsMadeButNotAWholePath() throws Exception {
        Path one = lab.folder().resolve("var/astdb.sqlite3");
        lab.store(new DatabaseSettings(one, Lab.ROOMY)).put("f", "k", "v");
        assertTrue(Files.exists(one));
        Path deep = lab.folder().resolve("vat/lib/astdb.sqlite3");
        assertEquals(Reason.NOT_WRITABLE, reason(lab.store(new DatabaseSettings(deep, Lab.ROOMY))));
        assertFalse(Files.exists(lab.folder().resolve("vat")));
    }

    @Test
    public void aTextFileIsRefusedAndLeftAsItIs() throws Exception {
        Files.writeString(lab.file(), "This is not a database. ".repeat(400));
        assertRefusedAndUntouched();
    }

    @Test
    public void aTruncatedFileIsRefusedAndLeftAsItIs() throws Exception {
        makeAstdb();
        byte[] whole = Files.readAllBytes(lab.file());
        Files.write(lab.file(), Arrays.copyOf(whole, whole.length / 2));
        assertRefusedAndUntouched();
    }

    @Test
    public void aFileWithOverwrittenPagesIsRefusedAndLeftAsItIs() throws Exception {
        makeAstdb();
        byte[] octets = Files.readAllBytes(lab.file());
        Arrays.fill(octets, 4096, octets.length - 4096, (byte) 0x5A);
        Files.write(lab.file(), octets);
        assertRefusedAndUntouched();
    }

    @Test
    public void aDatabaseWithAnotherTableOfThatNameIsRefusedAndLeftAsItIs() throws Exception {
        lab.other("CREATE TABLE astdb (family TEXT, key TEXT, value TEXT)").close();
        assertRefusedAndUntouched();
    }

    @Test
    public void aDatabaseInAnotherEncodingIsRefusedAndLeftAsItIs() throws Exception {
        lab.other("PRAGMA encoding = 'UTF-16le'", ASTDB).close();
        assertRefusedAndUntouched();
    }

    private void assertRefusedAndUntouched() throws Exception {
        String before = Lab.hash(lab.file());
        SqliteKeyStore store = lab.store();
        assertEquals(Reason.DAMAGED, reason(store));
        assertThrows(KeyStoreException.class, () -> store.get("f", "k"));
        assertThrows(KeyStoreException.class, () -> Lab.listing(store, "", ""));
        store.close();
        assertEquals(before, Lab.hash(lab.file()));
    }

    @Test
    public void aFileThatIsReplacedByAGoodOneIsUsedWithoutARestart() throws Exception {
        Files.writeString(lab.file(), "This is not a database. ".repeat(400));
        SqliteKeyStore store = lab.store();
        assertEquals(Reason.DAMAGED, reason(store));
        Files.delete(lab.file());
        makeAstdb();
        await(SOON, "the good file is used", () -> {
            try {
                return store.get("SIP/Registry", "1").isPresent();
            } catch (KeyStoreException e) {
                return false;
            }
        });
    }

    @Test
    public void aFileThatAnotherProgramHoldsIsToldAndUsedAfterwards() throws Exception {
        SqliteKeyStore store = lab.store();
        store.put("f", "k", "before");
        try (Connection other = lab.other("BEGIN IMMEDIATE")) {
            assertEquals(Reason.LOCKED, reason(store));
            assertEquals("reading goes on", Optional.of("before"), store.get("f", "k"));
            Connections.execute(other, "ROLLBACK");
        }
        store.put("f", "k", "after");
        assertEquals(Optional.of("after"), store.get("f", "k"));
    }

    @Test
    public void aFileThatIsHeldFromTheBeginningIsToldAndUsedAfterwards() throws Exception {
        makeAstdb();
        SqliteKeyStore store = lab.store();
        try (Connection other = lab.other("PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE")) {
            assertEquals(Reason.LOCKED, reason(store));
            Connections.execute(other, "ROLLBACK");
        }
        await(SOON, "the file is used", () -> {
            try {
                store.put("f", "k", "v");
                return true;
            } catch (KeyStoreException e) {
                return false;
            }
        });
    }

    @Test
    public void aFullFileRefusesChangesKeepsTheRestAndWorksAgain() throws Exception {
        SqliteKeyStore store = lab.store(256 << 10);
        String value = "v".repeat(1000);
        int stored = 0;
        Reason refusal = Reason.FAILED;
        while (refusal != Reason.FULL && stored < 1000) {
            try {
                store.put("f", String.valueOf(stored), value);
                stored++;
            } catch (KeyStoreException e) {
                refusal = e.reason();
            }
        }
        assertEquals(Reason.FULL, refusal);
        assertEquals(
                "all that was answered is there",
                stored,
                Lab.listing(store, "f", "").size());
        assertTrue(store.delete("f", "0"));
        assertTrue(store.deleteTree("f", "") > 0);
        store.put("f", "k", value);
        assertEquals(Optional.of(value), store.get("f", "k"));
    }

    @Test
    public void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Path folder = Files.createDirectory(lab.folder().resolve("locked"));
        assertTrue(folder.toFile().setWritable(false));
        try {
            assumeFalse("root may write everywhere", Files.isWritable(folder));
            assertEquals(
                    Reason.NOT_WRITABLE,
                    reason(lab.store(new DatabaseSettings(folder.resolve("astdb.sqlite3"), Lab.ROOMY))));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    @Test
    public void aFileInThePlaceOfTheFolderIsTold() throws Exception {
        Files.writeString(lab.folder().resolve("var"), "a file", StandardOpenOption.CREATE_NEW);
        Path file = lab.folder().resolve("var/astdb.sqlite3");
        assertEquals(Reason.NOT_WRITABLE, reason(lab.store(new DatabaseSettings(file, Lab.ROOMY))));
    }

    @Test
    public void aFolderInThePlaceOfTheFileIsTold() throws Exception {
        Files.createDirectory(lab.file());
        assertEquals(Reason.NOT_WRITABLE, reason(lab.store()));
    }

    /** The journal of a program that was killed must be played back before the file can be looked at. */
    @Test
    public void aFileThatAnotherProgramLeftInACrashIsBroughtBack() throws Exception {
        makeAstdb();
        Path crashed = Files.createDirectory(lab.folder().resolve("crashed"));
        try (Connection other = lab.other(
                "PRAGMA cache_size = 1",
                "PRAGMA cache_spill = 1",
                "BEGIN",
                "UPDATE astdb SET value = hex(randomblob(100))")) {
            for (String name : List.of("astdb.sqlite3", "astdb.sqlite3-journal")) {
                Files.copy(lab.folder().resolve(name), crashed.resolve(name));
            }
            Connections.execute(other, "ROLLBACK");
        }
        SqliteKeyStore store = lab.store(new DatabaseSettings(crashed.resolve("astdb.sqlite3"), Lab.ROOMY));
        assertEquals(Optional.of("sip:77@x"), store.get("SIP/Registry", "77"));
        assertEquals(500, Lab.listing(store, "SIP", "").size());
    }
}
