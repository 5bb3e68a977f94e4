package org.patchbay.pack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/** The file on the disk: looks whether it is what it should be before anything is written to it, and opens it. */
final class DatabaseFile {
    /** The schema of Asterisk's {@code astdb.sqlite3}. */
    private static final String SCHEMA =
            "CREATE TABLE IF NOT EXISTS astdb (key VARCHAR(256), value VARCHAR(256), PRIMARY KEY (key))";

    /** While a file is opened others wait, so not long. */
    private static final Duration PATIENCE_AT_FIRST = Duration.ofMillis(500);

    /** How long a change waits for another program that holds the file. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String UNUSABLE = "the file cannot be opened or written";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    private final DatabaseSettings settings;

    DatabaseFile(DatabaseSettings settings) {
        this.settings = settings;
    }

    Path path() {
        return settings.file();
    }

    /** Opens the file, or makes it. */
    OpenDatabase open() throws KeyStoreException {
        loadLibrary();
        makeFolder();
        try {
            if (hasContent(path())) {
                inspect();
            }
            return new OpenDatabase(writer(), new Readers(path()));
        } catch (SQLException e) {
            throw e.getErrorCode() == 0 ? new KeyStoreException(Reason.NOT_WRITABLE, UNUSABLE, e) : Failures.of(e);
        }
    }

    /** Where the framework has no library for this system, SQLite tells so by an error of Java. */
    private static void loadLibrary() throws KeyStoreException {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            throw new KeyStoreException(Reason.FAILED, "there is no SQLite for this system", e);
        }
    }

    /** One folder, not a whole path: that would hide a misspelt setting. */
    private void makeFolder() throws KeyStoreException {
        Path folder = path().getParent();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw new KeyStoreException(Reason.NOT_WRITABLE, "the folder of the file cannot be made", e);
        }
    }

    private static boolean hasContent(Path file) throws KeyStoreException {
        if (!Files.exists(file)) {
            return false;
        }
        if (!Files.isRegularFile(file)) {
            throw new KeyStoreException(Reason.NOT_WRITABLE, "in the place of the file is something else");
        }
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            throw new KeyStoreException(Reason.NOT_WRITABLE, UNUSABLE, e);
        }
    }

    /** Reads the whole file once. A connection that cannot write leaves a damaged file as it is. */
    private void inspect() throws SQLException, KeyStoreException {
        try (Connection connection = toInspect()) {
            String complaint = Connections.ask(connection, "PRAGMA integrity_check(1)");
            if (!complaint.equals("ok")) {
                throw new KeyStoreException(
                        Reason.DAMAGED, "the file is damaged", new SQLException("integrity_check: " + complaint));
            }
            if (!Connections.ask(connection, "PRAGMA encoding").equals("UTF-8")) {
                throw new KeyStoreException(Reason.DAMAGED, "the file is no database of this kind: it is not UTF-8");
            }
            requireColumns(connection);
        }
    }

    /** After a crash of another program only SQLite knows how to bring the file back; it must write to do so. */
    private Connection toInspect() throws SQLException, KeyStoreException {
        return hasContent(path().resolveSibling(path().getFileName() + "-journal"))
                ? Connections.toWrite(path(), PATIENCE_AT_FIRST)
                : Connections.toRead(path(), PATIENCE_AT_FIRST);
    }

    private static void requireColumns(Connection connection) throws SQLException, KeyStoreException {
        boolean absent = Connections.ask(connection, "SELECT name FROM sqlite_master WHERE name = 'astdb'")
                .isEmpty();
        String columns = Connections.ask(connection, "SELECT group_concat(name) FROM pragma_table_info('astdb')");
        if (!absent && !columns.equals("key,value")) {
            throw new KeyStoreException(
                    Reason.DAMAGED, "the file is no database of this kind: its table astdb has other columns");
        }
    }

    private Writer writer() throws SQLException {
        Connection connection = connectionToWrite();
        try {
            Connections.execute(connection, SCHEMA);
            return new Writer(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection whose commits are durable. */
    Connection connectionToWrite() throws SQLException {
        Connection connection = Connections.toWrite(path(), PATIENCE_AT_FIRST);
        try {
            prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        String mode = Connections.ask(connection, "PRAGMA journal_mode = WAL");
        if (!mode.equals("wal")) {
            LOG.warn("database {}: write-ahead log is not possible here, so it is slower", path());
        }
        // An answer means that the disk has it. On macOS that takes an order of its own.
        Connections.execute(connection, "PRAGMA synchronous = FULL");
        Connections.execute(connection, "PRAGMA fullfsync = ON");
        long pageSize = Long.parseLong(Connections.ask(connection, "PRAGMA page_size"));
        Connections.execute(connection, "PRAGMA max_page_count = " + Math.max(1, settings.maxBytes() / pageSize));
        Connections.execute(connection, "PRAGMA busy_timeout = " + PATIENCE.toMillis());
    }
}
