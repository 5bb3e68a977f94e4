package org.patchbay.pack.config;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A file is the old one or the new one, whatever happens. */
public class ReplacementTest {
    @Rule
    public final Etc etc = new Etc();

    /** What a disk was asked for, and when it breaks down. */
    private static final class FailingDisk implements Disk {
        private final List<String> asked = new ArrayList<>();
        private int fillsLeft;
        private boolean moves = true;

        FailingDisk(int fills) {
            this.fillsLeft = fills;
        }

        @Override
        public void fill(Path file, byte[] content) throws IOException {
            asked.add("fill");
            if (fillsLeft-- == 0) {
                Disk.REAL.fill(file, Arrays.copyOf(content, content.length / 2));
                throw new IOException("No space left on device");
            }
            Disk.REAL.fill(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            asked.add("move");
            if (!moves) {
                throw new IOException("Input/output error");
            }
            Disk.REAL.move(from, to);
        }

        @Override
        public void settle(Path folder) throws IOException {
            Disk.REAL.settle(folder);
        }
    }

    @Before
    public void writeAFile() {
        etc.write("x.conf", "[a]\n");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(etc.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Replacement prepare(String text) throws IOException {
        return Replacement.of(Disk.REAL, etc.path("x.conf"), text.getBytes(), etc.path("x.conf"));
    }

    @Test
    public void aCrashBeforeTheRenameLeavesTheOldFile() throws IOException {
        Replacement lost = prepare("[b]\n");
        assertEquals("[a]\n", etc.text("x.conf"));
        assertEquals("the new content is complete beside it", 2, names().size());
        // Here the process dies: nobody commits, nobody closes. The next one starts and saves.
        etc.change(Etc.step("NewCat", "Cat: c"));
        assertEquals("[a] [c]", etc.shown());
        lost.close();
    }

    @Test
    public void whatACrashLeftBehindIsRemovedLater() throws IOException {
        Path left = etc.path(names().get(0)).resolveSibling(".patchbay-123.tmp");
        Files.writeString(left, "half a fi");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path fresh = left.resolveSibling(".patchbay-124.tmp");
        Files.writeString(fresh, "somebody else is at work");
        etc.change();
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(fresh));
    }

    @Test
    public void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        etc.disk(new FailingDisk(0));
        etc.refuse("Save of config failed", Etc.step("NewCat", "Cat: b"));
        assertEquals(List.of("x.conf"), names());
    }

    @Test
    public void aDiskThatRefusesTheRenameLeavesTheOldFileAndNothingElse() throws IOException {
        FailingDisk disk = new FailingDisk(9);
        disk.moves = false;
        etc.disk(disk);
        etc.refuse("Save of config failed", Etc.step("NewCat", "Cat: b"));
        assertEquals(List.of("x.conf"), names());
    }

    @Test
    public void ofSeveralFilesNoneIsReplacedBeforeAllAreOnDisk() throws IOException {
        etc.write("inc.conf", "[b]\ny = 1\n");
        etc.write("x.conf", "[a]\n#include inc.conf\n");
        FailingDisk disk = new FailingDisk(1);
        etc.disk(disk);
        etc.refuse("Save of config failed", Etc.step("Update", "Cat: b", "Var: y", "Value: 2"));
        assertEquals("[b]\ny = 1\n", etc.text("inc.conf"));
        assertEquals(List.of("fill", "fill"), disk.asked);
        assertEquals(List.of("inc.conf", "x.conf"), names());
    }

    @Test
    public void permissionsStay() throws IOException {
        for (String mode : List.of("rw-------", "rw-rw-r--", "rwxr-x---")) {
            Files.setPosixFilePermissions(etc.path("x.conf"), PosixFilePermissions.fromString(mode));
            etc.change();
            assertEquals(mode, mode("x.conf"));
        }
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(etc.path(name)));
    }

    @Test
    public void theOwnerStays() throws IOException {
        assumeTrue(
                "only root can give files away", System.getProperty("user.name").equals("root"));
        Path file = etc.path("x.conf");
        UserPrincipal other =
                file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon");
        Files.setOwner(file, other);
        etc.change();
        assertEquals(
                other, Files.readAttributes(file, PosixFileAttributes.class).owner());
    }

    @Test
    public void aCopyIsAsSecretAsItsOriginal() throws IOException {
        Files.setPosixFilePermissions(etc.path("x.conf"), PosixFilePermissions.fromString("rw-------"));
        etc.updateFromTo("x.conf", "y.conf");
        assertEquals("rw-------", mode("y.conf"));
        Files.setPosixFilePermissions(etc.path("y.conf"), PosixFilePermissions.fromString("rw-r--r--"));
        etc.updateFromTo("x.conf", "y.conf");
        assertEquals("rw-r--r--", mode("y.conf"));
    }

    @Test
    public void nobodyReadsAlongWhileAFileIsWritten() throws IOException {
        Files.setPosixFilePermissions(etc.path("x.conf"), PosixFilePermissions.fromString("rw-------"));
        Replacement next = prepare("[b]\n");
        for (String name : names()) {
            assertEquals("rw-------", mode(name));
        }
        next.close();
        assertEquals(List.of("x.conf"), names());
    }

    @Test
    public void aFolderIsNoFile() throws IOException {
        Files.createDirectory(etc.path("folder"));
        assertEquals(
                "Save of config failed", etc.updateFromTo("x.conf", "folder").header("Message"));
        assertEquals(
                "Save of config failed", etc.updateFromTo("x.conf", "x.conf/y").header("Message"));
    }

    @Test
    public void aFileThatMayNotBeWrittenIsNotReplaced() throws IOException {
        Files.setPosixFilePermissions(etc.path("x.conf"), PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue("root may write everything", !Files.isWritable(etc.path("x.conf")));
        byte[] before = Files.readAllBytes(etc.path("x.conf"));
        etc.refuse("Save of config failed", Etc.step("NewCat", "Cat: b"));
        assertArrayEquals(before, Files.readAllBytes(etc.path("x.conf")));
    }

    @Test
    public void aFailureHasTheWordsOfTheSystem() {
        assertEquals("Permission denied", SystemText.of(new AccessDeniedException("x")));
        assertEquals("Input/output error", SystemText.of(new IOException()));
    }
}
