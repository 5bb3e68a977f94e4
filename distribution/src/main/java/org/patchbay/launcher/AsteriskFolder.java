package org.patchbay.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with files in Asterisk's format. Patchbay's own may be filled by {@link FirstStart}, an operator's is only read. */
record AsteriskFolder(Path path) {
    static final String MANAGER_CONF = "manager.conf";

    /** Checks what can be known without reading the file; its contents are the core's business. */
    AsteriskFolder checked() throws StartFailure {
        if (!Files.isDirectory(path)) {
            throw refused(Files.exists(path) ? path + " is not a directory." : "There is no directory " + path + ".");
        }
        Path file = path.resolve(MANAGER_CONF);
        if (!Files.isRegularFile(file)) {
            throw refused("There is no " + MANAGER_CONF + " in " + path + ".");
        }
        if (!Files.isReadable(file)) {
            throw refused(file + " may not be read by the user who starts the server.");
        }
        return this;
    }

    private static StartFailure refused(String message) {
        return new StartFailure(ExitCode.CONFIGURATION, message);
    }
}
