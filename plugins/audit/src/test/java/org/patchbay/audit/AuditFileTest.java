package org.patchbay.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;

/** What is in the file, and what is left when it is full. */
public class AuditFileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path path() {
        return folder.getRoot().toPath().resolve("log/audit.log");
    }

    private static AuditEntry entry(String subject) {
        return AuditEntry.of(AuditKind.ACTION, subject, AuditOutcome.SUCCESS);
    }

    private static AuditFile.Limits limits(long bytes, int files) {
        return new AuditFile.Limits(bytes, files);
    }

    @Test
    public void writesOneLineForEachEntryAtOnce() throws IOException {
        AuditFile file = new AuditFile(path(), limits(4096, 2));
        file.recorded(entry("Originate")
                .by("admin", "192.0.2.1:40112", "TLS")
                .withActionId("7")
                .withTarget("Channel", "SIP/1"));
        List<String> lines = Files.readAllLines(path());
        assertEquals(1, lines.size());
        String expected = "\"kind\":\"action\",\"subject\":\"Originate\",\"outcome\":\"success\",\"account\":\"admin\","
                + "\"address\":\"192.0.2.1:40112\",\"means\":\"TLS\",\"actionId\":\"7\","
                + "\"targets\":{\"Channel\":\"SIP/1\"}}";
        assertTrue(lines.get(0), lines.get(0).matches("\\{\"time\":\"[-0-9T:.]+Z\",.*"));
        assertTrue(lines.get(0), lines.get(0).endsWith(expected));
        file.close();
    }

    @Test
    public void aNameFromTheNetworkCannotForgeALine() throws IOException {
        AuditFile file = new AuditFile(path(), limits(4096, 2));
        file.recorded(entry("Login").by("ad\"min\\\r\n{\"kind\":\u2028\u0000", "", ""));
        file.close();
        List<String> lines = Files.readAllLines(path());
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains("\"ad\\\"min\\\\\\u000d\\u000a{\\\"kind\\\":\\u2028\\u0000\""));
    }

    @Test
    public void goesOnWhereItStopped() throws IOException {
        for (String subject : List.of("one", "two")) {
            AuditFile file = new AuditFile(path(), limits(4096, 2));
            file.recorded(entry(subject));
            file.close();
        }
        assertEquals(2, Files.readAllLines(path()).size());
    }

    @Test
    public void keepsNoMoreThanItsLimits() throws IOException {
        AuditFile file = new AuditFile(path(), limits(1024, 2));
        for (int i = 0; i < 100; i++) {
            file.recorded(entry("Action" + i));
        }
        file.close();
        assertTrue(Files.size(path()) <= 1024);
        assertTrue(Files.size(path().resolveSibling("audit.log.1")) <= 1024);
        assertTrue(Files.exists(path().resolveSibling("audit.log.2")));
        assertFalse(Files.exists(path().resolveSibling("audit.log.3")));
        List<String> newest = Files.readAllLines(path());
        assertTrue(newest.get(newest.size() - 1).contains("\"Action99\""));
        List<String> older = Files.readAllLines(path().resolveSibling("audit.log.1"));
        String first = newest.get(0).replaceAll(".*\"Action(\\d+)\".*", "$1");
        assertTrue(
                "nothing is missing between two files",
                older.get(older.size() - 1).contains("\"Action" + (Integer.parseInt(first) - 1) + "\""));
    }

    @Test
    public void tellsOnlyItsOwner() throws IOException {
        AuditFile file = new AuditFile(path(), limits(4096, 2));
        file.recorded(entry("Login"));
        file.close();
        assumeTrue(Files.getFileStore(path()).supportsFileAttributeView("posix"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
    }

    @Test
    public void goesOnWhenTheFolderIsThereAgain() throws IOException {
        Path blocker = folder.getRoot().toPath().resolve("log");
        Files.createFile(blocker);
        AuditFile file = new AuditFile(path(), limits(4096, 2));
        file.recorded(entry("Lost"));
        Files.delete(blocker);
        file.recorded(entry("Kept"));
        file.close();
        List<String> lines = Files.readAllLines(path());
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains("Kept"));
    }

    @Test
    public void writesNothingAfterItsEnd() {
        AuditFile file = new AuditFile(path(), limits(4096, 2));
        file.close();
        file.recorded(entry("Late"));
        assertFalse(Files.exists(path()));
    }

    @Test
    public void refusesLimitsWithWhichNothingWouldBeKept() {
        assertThrows(IllegalArgumentException.class, () -> limits(10, 2));
        assertThrows(IllegalArgumentException.class, () -> limits(4096, 0));
    }
}
