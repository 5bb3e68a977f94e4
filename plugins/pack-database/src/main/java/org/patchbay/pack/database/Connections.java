package org.patchbay.pack.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Makes connections without {@code org.sqlite.JDBC} and {@code SQLiteDataSource}: those register a driver with Java,
 * which would keep the classes of this bundle when it has gone.
 */
final class Connections {
    private Connections() {}

    static Connection toRead(Path file, Duration patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(file, config, patience);
    }

    static Connection toWrite(Path file, Duration patience) throws SQLException {
        return open(file, new SQLiteConfig(), patience);
    }

    private static Connection open(Path file, SQLiteConfig config, Duration patience) throws SQLException {
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        return new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), config.toProperties());
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    /** The first column of the first row, as text. */
    static String ask(Connection connection, String question) throws SQLException {
        try (Statement once = connection.createStatement();
                ResultSet answer = once.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
