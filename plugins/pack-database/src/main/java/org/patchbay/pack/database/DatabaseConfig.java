package org.patchbay.pack.database;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code org.patchbay.database.cfg}: where the database is, and how large it may become. */
@ObjectClassDefinition(
        name = "Patchbay database",
        description = "The key/value store of DBGet, DBPut and the database commands. Changes take effect at once.")
@interface DatabaseConfig {
    /** What it is called in ConfigAdmin. */
    String PID = "org.patchbay.database";

    @AttributeDefinition(
            name = "File",
            description = "An SQLite file in the form of Asterisk's astdb.sqlite3; relative to the server's folder")
    String file() default "var/astdb.sqlite3";

    @AttributeDefinition(name = "Size, megabytes", description = "How large the file may become")
    int max_megabytes() default 1024;
}
