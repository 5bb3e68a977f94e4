package org.patchbay.webconsole.pack;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Jars that come in and leave. */
public class PackFoldersTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    // Made before each test: the rule has no folder earlier.
    private Path deploy;
    private Path packs;
    private PackFolders folders;

    @Before
    public void makeFolders() throws IOException {
        deploy = temporary.newFolder("deploy").toPath();
        packs = temporary.newFolder("packs").toPath();
        folders = new PackFolders(deploy, packs, temporary.getRoot().toPath().resolve("data"));
    }

    private static PackName name(String file) {
        return PackName.of(file).orElseThrow();
    }

    private static byte[] jar(String manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Manifest parsed =
                new Manifest(new ByteArrayInputStream(("Manifest-Version: 1.0\n" + manifest + "\n").getBytes()));
        new JarOutputStream(bytes, parsed).close();
        return bytes.toByteArray();
    }

    private List<String> files(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    public void noNameLeadsOutOfTheFolder() {
        for (String bad : List.of("../x.jar", "a/b.jar", ".hidden.jar", "x.jar\n", "x.txt", "", "a\\b.jar", "x.jar/")) {
            assertEquals(bad, Optional.empty(), PackName.of(bad));
        }
        assertTrue(PackName.of("pack-1.0.0+build_2.jar").isPresent());
    }

    @Test
    public void aBundleIsPlacedWholeAndReplacesItsPredecessor() throws Exception {
        byte[] first = jar("Bundle-SymbolicName: com.acme");
        byte[] second = jar("Bundle-SymbolicName: com.acme\nBundle-Version: 2.0.0");
        folders.place(name("acme.jar"), new ByteArrayInputStream(first));
        folders.place(name("acme.jar"), new ByteArrayInputStream(second));
        assertArrayEquals(second, Files.readAllBytes(deploy.resolve("acme.jar")));
        assertEquals(List.of(), files(temporary.getRoot().toPath().resolve("data")));
    }

    @Test
    public void whatIsNoBundleNeverGetsThere() throws Exception {
        byte[] plain = jar("Main-Class: x");
        PackException refused = assertThrows(
                PackException.class, () -> folders.place(name("plain.jar"), new ByteArrayInputStream(plain)));
        assertTrue(refused.getMessage(), refused.getMessage().contains("Bundle-SymbolicName"));
        assertThrows(
                PackException.class,
                () -> folders.place(name("text.jar"), new ByteArrayInputStream("text".getBytes())));
        assertEquals(List.of(), files(deploy));
        assertEquals(List.of(), files(temporary.getRoot().toPath().resolve("data")));
    }

    @Test
    public void aFileThatIsTooLargeIsRefusedWhileItComesIn() throws Exception {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        PackException refused = assertThrows(PackException.class, () -> folders.place(name("endless.jar"), endless));
        assertTrue(refused.getMessage(), refused.getMessage().contains("larger than 64 MiB"));
        assertEquals(List.of(), files(deploy));
    }

    @Test
    public void aPackThatCameAlongIsInstalledAndRemoved() throws Exception {
        Files.write(
                packs.resolve("acme.jar"), jar("Bundle-SymbolicName: com.acme;singleton:=true\nBundle-Vendor: Acme"));
        assertEquals(List.of(new PackFile("acme.jar", "com.acme", "", "Acme")), folders.shipped());
        folders.install(name("acme.jar"));
        assertTrue(folders.deployed(name("acme.jar")));
        folders.remove(name("acme.jar"));
        assertFalse(folders.deployed(name("acme.jar")));
        assertThrows(PackException.class, () -> folders.remove(name("acme.jar")));
        assertThrows(PackException.class, () -> folders.install(name("nobody.jar")));
    }
}
