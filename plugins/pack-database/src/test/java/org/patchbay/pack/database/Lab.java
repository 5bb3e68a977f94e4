package org.patchbay.pack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;

/** A folder for a database, and stores over it that are closed at the end. */
final class Lab extends ExternalResource {
    static final long ROOMY = 64L << 20;

    private final TemporaryFolder folder = new TemporaryFolder();
    private final List<SqliteKeyStore> stores = new ArrayList<>();

    @Override
    protected void before() throws IOException {
        folder.create();
    }

    @Override
    protected void after() {
        stores.forEach(SqliteKeyStore::close);
        folder.delete();
    }

    Path folder() {
        return folder.getRoot().toPath();
    }

    Path file() {
        return folder().resolve("astdb.sqlite3");
    }

    SqliteKeyStore store() {
        return store(ROOMY);
    }

    SqliteKeyStore store(long maxBytes) {
        return store(new DatabaseSettings(file(), maxBytes));
    }

    SqliteKeyStore store(DatabaseSettings settings) {
        SqliteKeyStore store = new SqliteKeyStore(settings);
        stores.add(store);
        return store;
    }

    /** Runs statements as another program would, whose connection is the caller's to close. */
    Connection other(String... statements) throws SQLException {
        Connection connection = Connections.toWrite(file(), Duration.ofSeconds(5));
        for (String statement : statements) {
            Connections.execute(connection, statement);
        }
        return connection;
    }

    static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** The paths and values of a tree, as lines. */
    static List<String> listing(KeyStore store, String family, String subtree) throws KeyStoreException {
        List<String> lines = new ArrayList<>();
        store.entries(family, subtree, entry -> lines.add(entry.path() + " = " + entry.value()));
        return lines;
    }
}
