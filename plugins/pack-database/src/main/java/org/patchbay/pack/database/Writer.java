package org.patchbay.pack.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The one connection that writes. Names and values go as bytes and are kept as text: a text of Java would lose what is
 * no UTF-8.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class Writer implements AutoCloseable {
    private final Connection connection;

    /** Made anew after a failure, which ends those that are there. Used by the one who writes. */
    private Statements statements;

    private record Statements(PreparedStatement put, PreparedStatement delete, PreparedStatement deleteBetween) {
        static Statements of(Connection connection) throws SQLException {
            return new Statements(
                    connection.prepareStatement(
                            "INSERT OR REPLACE INTO astdb (key, value) VALUES (CAST(? AS TEXT), CAST(? AS TEXT))"),
                    connection.prepareStatement("DELETE FROM astdb WHERE key = CAST(? AS TEXT)"),
                    connection.prepareStatement(
                            "DELETE FROM astdb WHERE key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT)"));
        }

        void close() throws SQLException {
            put.close();
            delete.close();
            deleteBetween.close();
        }
    }

    /** The connection belongs to the writer from now on, unless this throws. */
    Writer(Connection connection) throws SQLException {
        this.connection = connection;
        this.statements = Statements.of(connection);
    }

    /**
     * Makes all changes in one transaction, or none. When it returns they are on the disk.
     *
     * @return for each change, how many entries it concerned
     */
    int[] commit(List<Change> changes) throws SQLException {
        // Begins with the lock for writing, so that nobody else can come in between.
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try {
            int[] counts = new int[changes.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = changes.get(i).applyTo(this);
            }
            Connections.execute(connection, "COMMIT");
            return counts;
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
    }

    /** SQLite may have rolled back by itself, after a full disk for example; then the order fails. */
    private void rollBack(SQLException why) {
        try {
            Connections.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
        try {
            statements.close();
            statements = Statements.of(connection);
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    int put(byte[] path, byte[] value) throws SQLException {
        return run(statements.put, path, value);
    }

    int delete(byte[] path) throws SQLException {
        return run(statements.delete, path);
    }

    int deleteBetween(byte[] from, byte[] below) throws SQLException {
        return run(statements.deleteBetween, from, below);
    }

    private static int run(PreparedStatement statement, byte[]... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setBytes(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
