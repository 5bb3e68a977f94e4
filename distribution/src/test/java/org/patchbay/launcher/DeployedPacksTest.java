package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which files of deploy/ a start waits for. */
public class DeployedPacksTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void waitsForBundlesOnlySinceNothingElseWillEverRun() throws Exception {
        Path pack = jar("my pack.jar", "com.acme.pack");
        jar("library.jar", "");
        jar("README.txt", "com.acme.text");
        Files.writeString(temporary.getRoot().toPath().resolve("torn.jar"), "PK but not for long");
        // One slash after "file:", for so FileInstall writes the locations that these are compared with.
        assertEquals(
                List.of("file:" + pack.toAbsolutePath().toString().replace(" ", "%20")),
                DeployedPacks.in(temporary.getRoot().toPath()).locations());
    }

    @Test
    public void aFolderThatCannotBeReadHasNoPacks() {
        Path missing = temporary.getRoot().toPath().resolve("missing");
        assertEquals(List.of(), DeployedPacks.in(missing).locations());
    }

    private Path jar(String name, String symbolicName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!symbolicName.isEmpty()) {
            manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        }
        Path file = temporary.getRoot().toPath().resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }
}
