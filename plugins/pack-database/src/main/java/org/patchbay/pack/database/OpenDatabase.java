package org.patchbay.pack.database;

import java.sql.SQLException;

/**
 * The file while it is open.
 *
 * @param writer used by the one thread that commits
 * @param readers used by everybody
 */
record OpenDatabase(Writer writer, Readers readers) {
    /** The writer goes last: who closes the last connection tidies the write-ahead log up. */
    void close() throws SQLException {
        readers.close();
        writer.close();
    }
}
