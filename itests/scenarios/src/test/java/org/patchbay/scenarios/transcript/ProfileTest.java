package org.patchbay.scenarios.transcript;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A profile is written as a server reads it, and its secrets are known to the player. */
public class ProfileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path conf(String file, String text) throws IOException {
        Path path = folder.getRoot().toPath().resolve("conf").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return path;
    }

    @Test
    public void itsOwnFilesOverlayTheCommonOnes() throws IOException {
        conf("common/a.conf", "common a");
        conf("common/b.conf", "common b at @AMIPORT@");
        conf("single/a.conf", "own a");
        Path written = folder.getRoot().toPath().resolve("written");
        Profile.read(folder.getRoot().toPath().resolve("conf"), "single").write(written, Map.of("@AMIPORT@", "5038"));
        assertEquals("own a", Files.readString(written.resolve("a.conf")));
        assertEquals("common b at 5038", Files.readString(written.resolve("b.conf")));
    }

    @Test
    public void noPlaceholderIsLeft() {
        Profile profile = new Profile("x", Map.of("a.conf", "port = @AMIPORT@"));
        assertThrows(IOException.class, () -> profile.write(folder.getRoot().toPath(), Map.of()));
    }

    @Test
    public void knowsTheSecrets() {
        Profile profile = new Profile("x", Map.of("manager.conf", """
                        [general]
                        enabled = yes
                        [Admin]
                        secret = first
                        secret => adminpw ; the last one holds
                        [none]
                        read = all
                        [template](!)
                        secret = shared
                        [heir](template)
                        [own](template)
                        secret = ownpw
                        """));
        assertEquals(
                Map.of(
                        "general",
                        "",
                        "admin",
                        "adminpw",
                        "none",
                        "",
                        "template",
                        "shared",
                        "heir",
                        "shared",
                        "own",
                        "ownpw"),
                profile.secrets());
    }
}
