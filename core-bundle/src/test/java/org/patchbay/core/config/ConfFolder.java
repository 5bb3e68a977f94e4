package org.patchbay.core.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.conf.ConfException;
import org.patchbay.core.settings.AccountSettings;

/** A directory of configuration files, and what reading it brought. */
final class ConfFolder extends TemporaryFolder {
    private final List<String> warnings = new ArrayList<>();

    Path path() {
        return getRoot().toPath();
    }

    /** Writes a file of these lines; folders in its name are made. */
    ConfFolder file(String name, String... lines) {
        return bytes(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    ConfFolder bytes(String name, byte[] bytes) {
        try {
            Path file = path().resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    ManagerConfReader.Loaded load() throws ConfException {
        return new ManagerConfReader(path(), warnings::add).read();
    }

    /** What a manager.conf of these lines says. */
    ManagerConfReader.Loaded load(String... lines) throws ConfException {
        return file(ManagerConfReader.MANAGER_CONF, lines).load();
    }

    /** The one account of a manager.conf with these lines in it. */
    AccountSettings account(String... lines) throws ConfException {
        return load("[anna]\n" + String.join("\n", lines)).settings().accounts().get(0);
    }

    List<String> warnings() {
        return warnings;
    }
}
