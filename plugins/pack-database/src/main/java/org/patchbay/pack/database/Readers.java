package org.patchbay.pack.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.patchbay.api.database.KeyStoreException;

/**
 * The connections that read: made when they are needed, at most {@value #MAX} at a time, and kept. A question takes
 * microseconds, so a few serve many threads.
 */
final class Readers {
    static final int MAX = 4;

    /** How long a question waits for its turn, and for who holds the file. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path file;
    private final Semaphore turns = new Semaphore(MAX, true);
    private final Deque<Reader> idle = new ConcurrentLinkedDeque<>();

    /** Written once, by close. */
    private volatile boolean closed;

    Readers(Path file) {
        this.file = file;
    }

    /** A question to the database. */
    interface Question<T> {
        T ask(Reader reader) throws SQLException;
    }

    <T> T read(Question<T> question) throws SQLException, KeyStoreException {
        if (!acquire(1)) {
            throw new KeyStoreException(KeyStoreException.Reason.OVERLOADED, "too many readers wait");
        }
        try {
            if (closed) {
                throw FileHolder.closed();
            }
            return ask(question);
        } finally {
            turns.release();
        }
    }

    private <T> T ask(Question<T> question) throws SQLException {
        Reader reader = idle.pollFirst();
        if (reader == null) {
            reader = open();
        }
        boolean answered = false;
        try {
            T answer = question.ask(reader);
            answered = true;
            return answer;
        } finally {
            if (answered) {
                idle.addFirst(reader);
            } else {
                close(reader);
            }
        }
    }

    private Reader open() throws SQLException {
        Connection connection = Connections.toRead(file, PATIENCE);
        try {
            return new Reader(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Ends all connections, when those who ask have their answer. */
    void close() {
        boolean all = acquire(MAX);
        closed = true;
        for (Reader reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            close(reader);
        }
        if (all) {
            turns.release(MAX);
        }
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (SQLException ignored) {
            // It has only read.
        }
    }

    private boolean acquire(int permits) {
        try {
            return turns.tryAcquire(permits, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
