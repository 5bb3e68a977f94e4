package org.patchbay.api.conf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Assert;
import org.junit.rules.TemporaryFolder;

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

    /** The sections of a file, each as {@code name: key=value, key=value}. */
    List<String> sections(String name) throws ConfException {
        List<String> shown = new ArrayList<>();
        for (ConfSection section :
                ConfReader.in(path()).warnings(warnings::add).read(name).sections()) {
            List<String> entries = section.entries().stream()
                    .map(entry -> entry.key() + "=" + entry.value())
                    .toList();
            shown.add(section.name() + ": " + String.join(", ", entries));
        }
        return shown;
    }

    /** The sections of a file x.conf of these lines. */
    List<String> sectionsOf(String... lines) throws ConfException {
        return file("x.conf", lines).sections("x.conf");
    }

    /** Why a file x.conf of these lines cannot be used. */
    String refusalOf(String... lines) {
        return Assert.assertThrows(ConfException.class, () -> sectionsOf(lines)).getMessage();
    }

    List<String> warnings() {
        return warnings;
    }
}
