package org.patchbay.pack.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.database.StoredEntry;
import org.patchbay.api.wire.WireText;

/**
 * One connection that reads.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class Reader implements AutoCloseable {
    /** Where a portion of entries ends: at so many, or at so many bytes. */
    static final int PORTION = 500;

    private static final int PORTION_BYTES = 1 << 18;
    private static final byte[] NOTHING = {};

    private final Connection connection;
    private final PreparedStatement value;
    private final PreparedStatement between;

    /**
     * Some entries in order.
     *
     * @param entries the entries
     * @param next where to go on, or nothing if these were the last
     */
    record Portion(List<StoredEntry> entries, Optional<byte[]> next) {}

    /** The connection belongs to the reader from now on, unless this throws. */
    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        this.value = connection.prepareStatement("SELECT CAST(value AS BLOB) FROM astdb WHERE key = CAST(? AS TEXT)");
        this.between = connection.prepareStatement("SELECT CAST(key AS BLOB), CAST(value AS BLOB) FROM astdb"
                + " WHERE key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT) ORDER BY key LIMIT " + PORTION);
    }

    Optional<String> value(byte[] path) throws SQLException {
        value.setBytes(1, path);
        try (ResultSet rows = value.executeQuery()) {
            return rows.next() ? Optional.of(text(octets(rows, 1))) : Optional.empty();
        }
    }

    Portion between(byte[] from, byte[] below) throws SQLException {
        between.setBytes(1, from);
        between.setBytes(2, below);
        List<StoredEntry> entries = new ArrayList<>();
        long size = 0;
        try (ResultSet rows = between.executeQuery()) {
            while (rows.next()) {
                byte[] path = octets(rows, 1);
                byte[] octets = octets(rows, 2);
                entries.add(StoredEntry.of(text(path), text(octets)));
                size += path.length + octets.length;
                if (entries.size() == PORTION || size >= PORTION_BYTES) {
                    return new Portion(entries, Optional.of(EntryRange.after(path)));
                }
            }
        }
        return new Portion(entries, Optional.empty());
    }

    /** A file that others made may have entries without a value. */
    private static byte[] octets(ResultSet rows, int column) throws SQLException {
        byte[] octets = rows.getBytes(column);
        return octets == null ? NOTHING : octets;
    }

    private static String text(byte[] octets) {
        return WireText.decode(octets);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
