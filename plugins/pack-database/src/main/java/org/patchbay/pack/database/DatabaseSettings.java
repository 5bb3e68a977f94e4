package org.patchbay.pack.database;

import java.nio.file.Path;

/**
 * What an operator decides about the database.
 *
 * @param file the file, an absolute path
 * @param maxBytes how large it may become
 */
record DatabaseSettings(Path file, long maxBytes) {
    private static final long MEGABYTE = 1L << 20;

    DatabaseSettings {
        if (maxBytes <= 0) {
            throw new IllegalArgumentException("max.megabytes: the database needs some room");
        }
        if (file.toString().indexOf('?') >= 0) {
            // The driver takes what follows as options, and opens another file.
            throw new IllegalArgumentException("file: '" + file + "' contains a question mark");
        }
        file = file.toAbsolutePath().normalize();
    }

    static DatabaseSettings of(DatabaseConfig config, Path home) {
        return new DatabaseSettings(home.resolve(config.file().strip()), config.max_megabytes() * MEGABYTE);
    }
}
