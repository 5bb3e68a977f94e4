package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** From the folders of bundles/ to start levels. */
public class BundlesTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    // Set before each test: the rule has no folder earlier.
    private Path folder;

    @Before
    public void nameTheFolder() {
        folder = temporary.getRoot().toPath();
    }

    @Test
    public void theFolderOfAJarIsItsStartLevel() throws Exception {
        Path core = jar("03/core.jar");
        Path log = jar("01/log.jar");
        Path files = jar("10/late.jar");
        assertEquals(
                List.of(new Bundles.Entry(log, 1), new Bundles.Entry(core, 3), new Bundles.Entry(files, 10)),
                Bundles.in(folder).entries());
    }

    @Test
    public void jarsOfALevelComeInTheOrderOfTheirNames() throws Exception {
        Path b = jar("01/b.jar");
        Path a = jar("01/a.jar");
        assertEquals(
                List.of(new Bundles.Entry(a, 1), new Bundles.Entry(b, 1)),
                Bundles.in(folder).entries());
    }

    @Test
    public void whatIsNoJarInANumberedFolderIsIgnored() throws Exception {
        Path only = jar("02/only.jar");
        jar("loose.jar");
        jar("old/other.jar");
        jar("02/notes.txt");
        assertEquals(List.of(new Bundles.Entry(only, 2)), Bundles.in(folder).entries());
    }

    @Test
    public void aServerWithoutBundlesIsRefused() {
        assertEquals(
                ExitCode.BUNDLE,
                assertThrows(StartFailure.class, () -> Bundles.in(folder)).exitCode());
        assertEquals(
                ExitCode.BUNDLE,
                assertThrows(StartFailure.class, () -> Bundles.in(folder.resolve("missing")))
                        .exitCode());
    }

    private Path jar(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
