package org.patchbay.pack.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the open file. A file that cannot be used is let go, and looked at again when somebody needs it, at most once a
 * second: who repairs it need not tell anybody.
 */
final class FileHolder {
    private static final Duration REST = Duration.ofSeconds(1);

    /** After these the connections cannot be trusted. */
    private static final Set<Reason> FATAL = Set.of(Reason.DAMAGED, Reason.FAILED);

    private static final Logger LOG = LoggerFactory.getLogger(FileHolder.class);

    private final DatabaseFile file;
    private final Complaints complaints;

    /**
     * Guards open, failure, failedAt and closed together. It is held while the file is opened: who needs it then would
     * have to wait anyway.
     */
    private final Object lock = new Object();

    /** Null while the file is not open. */
    private OpenDatabase open;

    /** Why it is not, or null. */
    private KeyStoreException failure;

    private long failedAt;
    private boolean closed;

    FileHolder(DatabaseFile file) {
        this.file = file;
        this.complaints = new Complaints(file.path());
    }

    /** Of this class, since it is loaded: whoever kept the store may ask when no class can be loaded any more. */
    static KeyStoreException closed() {
        return new KeyStoreException(Reason.CLOSED, "the database is being closed");
    }

    /** Opens the file if that is possible. */
    void prepare() {
        try {
            require();
        } catch (KeyStoreException ignored) {
            // The log has it, and whoever needs the file will be told.
        }
    }

    OpenDatabase require() throws KeyStoreException {
        synchronized (lock) {
            if (closed) {
                throw closed();
            }
            if (open == null) {
                open = reopen();
                LOG.info("database {} is open", file.path());
                complaints.over();
            }
            return open;
        }
    }

    private OpenDatabase reopen() throws KeyStoreException {
        if (failure != null && System.nanoTime() - failedAt < REST.toNanos()) {
            throw new KeyStoreException(failure.reason(), failure.getMessage(), failure);
        }
        try {
            OpenDatabase database = file.open();
            failure = null;
            return database;
        } catch (KeyStoreException e) {
            remember(e);
            throw e;
        }
    }

    private void remember(KeyStoreException why) {
        failure = why;
        failedAt = System.nanoTime();
        complaints.tell(why);
    }

    /** What SQLite said while that file was used, in words; a file that cannot be trusted is let go. */
    KeyStoreException failed(OpenDatabase database, SQLException e) {
        KeyStoreException why = Failures.of(e);
        boolean letGo = false;
        synchronized (lock) {
            if (closed) {
                return closed();
            }
            if (!FATAL.contains(why.reason())) {
                complaints.tell(why);
            } else if (open == database) {
                letGo = true;
                open = null;
                remember(why);
            }
        }
        if (letGo) {
            close(database);
        }
        return why;
    }

    /** A change has been made. */
    void works() {
        complaints.over();
    }

    void close() {
        OpenDatabase last;
        synchronized (lock) {
            closed = true;
            last = open;
            open = null;
        }
        if (last != null) {
            close(last);
        }
    }

    private void close(OpenDatabase database) {
        try {
            database.close();
        } catch (SQLException e) {
            LOG.warn(
                    "database {}: the end of its use failed; what was answered is kept: {}", file.path(), e.toString());
        }
    }
}
