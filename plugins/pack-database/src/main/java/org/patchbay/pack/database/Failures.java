package org.patchbay.pack.database;

import java.sql.SQLException;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;

/** Says in words for clients what SQLite says in numbers. */
final class Failures {
    /** The low byte of a result code is its kind; the rest tells more of it. */
    private static final int KIND = 0xFF;

    private Failures() {}

    static KeyStoreException of(SQLException e) {
        return switch (e.getErrorCode() & KIND) {
            case 5, 6 -> new KeyStoreException(Reason.LOCKED, "another program holds the file", e);
            case 3, 8, 14, 23 -> new KeyStoreException(Reason.NOT_WRITABLE, "the file cannot be opened or written", e);
            case 11, 26 -> new KeyStoreException(Reason.DAMAGED, "the file is damaged", e);
            case 13 -> new KeyStoreException(Reason.FULL, "the disk or the file is full", e);
            default -> new KeyStoreException(Reason.FAILED, "the file cannot be used", e);
        };
    }
}
