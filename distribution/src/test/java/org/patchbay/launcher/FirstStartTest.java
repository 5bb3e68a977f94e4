package org.patchbay.launcher;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The manager.conf of a server that had none. */
public class FirstStartTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    // Set before each test: the rule has no folder earlier.
    private Path folder;

    @Before
    public void nameAFolderThatIsNotThereYet() {
        folder = temporary.getRoot().toPath().resolve("etc/aste risk");
    }

    @Test
    public void writesAnAccountWithTheSecretItReturns() throws Exception {
        String secret = FirstStart.prepare(folder).orElseThrow();
        List<String> lines = Files.readAllLines(managerConf());
        assertTrue(lines.containsAll(List.of("[general]", "enabled = yes", "port = 5038", "bindaddr = 127.0.0.1")));
        assertTrue(lines.containsAll(List.of("[admin]", "secret = " + secret, "read = all", "write = all")));
    }

    @Test
    public void deniesEveryAddressBeforeItPermitsLoopback() throws Exception {
        FirstStart.prepare(folder);
        List<String> rules = Files.readAllLines(managerConf()).stream()
                .filter(line -> line.startsWith("deny") || line.startsWith("permit"))
                .toList();
        assertEquals(
                List.of("deny = 0.0.0.0/0.0.0.0", "permit = 127.0.0.0/255.0.0.0", "deny = ::/0", "permit = ::1/128"),
                rules);
    }

    @Test
    public void onlyTheOwnerCanReadTheFile() throws Exception {
        assumeTrue(temporary
                .getRoot()
                .toPath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix"));
        FirstStart.prepare(folder);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(managerConf())));
    }

    @Test
    public void leavesNothingElseBehind() throws Exception {
        FirstStart.prepare(folder);
        try (Stream<Path> content = Files.list(folder)) {
            assertEquals(List.of(managerConf()), content.toList());
        }
    }

    @Test
    public void neverTouchesAFileThatIsThere() throws Exception {
        Files.createDirectories(folder);
        byte[] mine = "[general]\nport = 6000\n".getBytes(StandardCharsets.US_ASCII);
        Files.write(managerConf(), mine);
        assertEquals(Optional.empty(), FirstStart.prepare(folder));
        assertArrayEquals(mine, Files.readAllBytes(managerConf()));
    }

    @Test
    public void doesNotReplaceALinkThatLeadsNowhere() throws Exception {
        Files.createDirectories(folder);
        Files.createSymbolicLink(managerConf(), folder.resolve("elsewhere.conf"));
        assertEquals(Optional.empty(), FirstStart.prepare(folder));
        assertFalse(Files.exists(managerConf()));
    }

    @Test
    public void saysWhatItCannotWrite() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
        StartFailure failure = assertThrows(StartFailure.class, () -> FirstStart.prepare(folder));
        assertEquals(ExitCode.CONFIGURATION, failure.exitCode());
        assertTrue(failure.getMessage().contains(managerConf().toString()));
    }

    private Path managerConf() {
        return folder.resolve("manager.conf");
    }
}
