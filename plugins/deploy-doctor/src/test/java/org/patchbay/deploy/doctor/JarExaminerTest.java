package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the bytes of a file tell. */
public class JarExaminerTest {
    /** What a class file of Java 21 begins with. */
    private static final byte[] JAVA_21 = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 65, 0, 0};

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aBundleHasNameVersionAndNoDefect() throws IOException {
        JarExamination jar = examine(
                TestJar.bundle("com.acme.weather;singleton:=true", "1.2").write(file()));
        assertEquals(Optional.empty(), jar.defect());
        assertEquals("com.acme.weather 1.2.0", jar.label());
    }

    @Test
    public void aBundleWithoutVersionHasVersionZero() throws IOException {
        Path jar = TestJar.plain()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", "com.acme")
                .write(file());
        assertEquals("com.acme 0.0.0", examine(jar).label());
    }

    @Test
    public void aTornJarIsTornWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(bundle().entry("data.bin", random(5_000))
                .type(JarExaminer.class)
                .write(file()));
        for (int length = 2; length < whole.length; length += 37) {
            assertDefect("the jar is torn", Arrays.copyOf(whole, length));
        }
        assertDefect("the jar is torn", Arrays.copyOf(whole, whole.length - 1));
    }

    @Test
    public void aJarWithAFlippedByteIsDamaged() throws IOException {
        byte[] bytes =
                Files.readAllBytes(bundle().entry("data.bin", random(5_000)).write(file()));
        bytes[bytes.length / 2] ^= 0x55;
        assertDefect("the jar is damaged: data.bin", bytes);
    }

    @Test
    public void anEmptyFileIsEmpty() throws IOException {
        assertDefect("it is empty", new byte[0]);
    }

    @Test
    public void aTextFileNamedJarIsText() throws IOException {
        assertDefect("it is no jar but text", "<html>404 Not Found, größer</html>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void aBinaryFileNamedJarIsNoJar() throws IOException {
        assertDefect("it is no jar, since", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0});
    }

    @Test
    public void aJarWithoutAManifestIsNoBundle() throws IOException {
        assertDefect("it is a jar without a manifest", plain().writeWithoutManifest(file()));
    }

    @Test
    public void aJarWithAManifestButNoSymbolicNameIsNoBundle() throws IOException {
        assertDefect("it is a jar but no bundle", plain().write(file()));
    }

    @Test
    public void aManifestFromBeforeOsgi4IsSaid() throws IOException {
        assertDefect(
                "its manifest lacks Bundle-ManifestVersion: 2",
                plain().header("Bundle-SymbolicName", "com.acme").write(file()));
    }

    @Test
    public void aBrokenManifestIsSaid() throws IOException {
        Path jar =
                TestJar.plain().entry("META-INF/MANIFEST.MF", "no colon here\n").writeWithoutManifest(file());
        assertDefect("its manifest cannot be read", jar);
    }

    @Test
    public void aBrokenVersionIsSaid() throws IOException {
        assertDefect(
                "its Bundle-Version 1.x is not a version",
                TestJar.bundle("com.acme", "1.x").write(file()));
    }

    @Test
    public void aManifestThatFileInstallDoesNotFindIsSaid() throws IOException {
        assertDefect(
                "its manifest is not at the beginning",
                bundle().entry("data.bin", random(10)).writeWithManifestLast(file()));
    }

    @Test
    public void aFileThatMayNotBeReadIsSaid() throws IOException {
        Path jar = bundle().write(file());
        assumeTrue(jar.toFile().setReadable(false) && !Files.isReadable(jar));
        assertDefect("the server may not read it", jar);
    }

    @Test
    public void aFileThatVanishesIsNoDefect() {
        assertThrows(
                NoSuchFileException.class,
                () -> examine(folder.getRoot().toPath().resolve("gone.jar")));
    }

    @Test
    public void theNewestClassCountsButNotWhatOnlyNewerJavasLoad() throws IOException {
        JarExamination jar = examine(bundle().type(JarExaminer.class)
                .entry("com/acme/Modern.class", JAVA_21)
                .write(file()));
        assertEquals(new ClassLevel(21, "com.acme.Modern"), jar.newest());
        assertTrue(jar.newest().symptom(21).isEmpty());
        assertEquals(
                "its class com.acme.Modern was compiled for Java 21, and the server runs on Java 17",
                jar.newest().symptom(17).orElseThrow().problem());

        JarExamination multiRelease = examine(bundle().entry("META-INF/versions/21/com/acme/A.class", JAVA_21)
                .entry("module-info.class", JAVA_21)
                .write(file()));
        assertEquals(ClassLevel.NONE, multiRelease.newest());
    }

    private static TestJar bundle() {
        return TestJar.bundle("com.acme", "1.0.0");
    }

    private static TestJar plain() {
        return TestJar.plain().type(JarExaminer.class);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private Path file() throws IOException {
        Path file = folder.getRoot().toPath().resolve("a.jar");
        Files.deleteIfExists(file);
        return file;
    }

    private static JarExamination examine(Path jar) throws IOException {
        return JarExaminer.examine(jar);
    }

    private void assertDefect(String beginning, byte[] bytes) throws IOException {
        assertDefect(beginning, Files.write(file(), bytes));
    }

    private static void assertDefect(String beginning, Path file) throws IOException {
        Symptom defect = examine(file).defect().orElseThrow();
        assertTrue(
                Files.size(file) + " bytes: " + defect.problem(),
                defect.problem().startsWith(beginning));
    }
}
