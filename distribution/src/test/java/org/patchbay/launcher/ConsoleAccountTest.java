package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The account of the web console. */
public class ConsoleAccountTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path etc() {
        return temporary.getRoot().toPath();
    }

    private Path file() {
        return etc().resolve("org.apache.felix.webconsole.internal.servlet.OsgiManager.cfg");
    }

    private String storedHash() throws IOException {
        List<String> lines = Files.readAllLines(file()).stream()
                .filter(line -> line.startsWith("password"))
                .toList();
        assertEquals(lines.toString(), 1, lines.size());
        return lines.get(0).replaceFirst("password = ", "");
    }

    private static String hashed(String password, String like) {
        String salt = like.substring("{sha-256}".length(), like.indexOf('-', "{sha-256}".length()));
        return ConsolePassword.hash(password, salt, ConsolePassword.ROUNDS);
    }

    @Test
    public void keepsOnlyAHashOfThePasswordItReturns() throws Exception {
        String password = ConsoleAccount.prepare(etc()).orElseThrow();
        assertFalse(Files.readString(file()).contains(password));
        assertEquals(hashed(password, storedHash()), storedHash());
    }

    @Test
    public void neverTouchesAFileThatIsThere() throws Exception {
        Files.writeString(file(), "username = me\n");
        assertEquals(Optional.empty(), ConsoleAccount.prepare(etc()));
        assertEquals("username = me\n", Files.readString(file()));
    }

    @Test
    public void aNewPasswordLeavesEverythingElse() throws Exception {
        Files.writeString(file(), "# mine\nusername = me\npassword=clear\nrealm = Here\n");
        String password = ConsoleAccount.renew(etc());
        assertEquals(
                List.of("# mine", "username = me", "realm = Here"),
                Files.readAllLines(file()).subList(0, 3));
        assertEquals(hashed(password, storedHash()), storedHash());
        assertNotEquals(password, ConsoleAccount.renew(etc()));
    }

    @Test
    public void aNewPasswordMakesTheFileIfThereIsNone() throws Exception {
        String password = ConsoleAccount.renew(etc());
        assertEquals(hashed(password, storedHash()), storedHash());
    }

    @Test
    public void onlyTheOwnerCanReadTheFileAndNothingElseIsLeft() throws Exception {
        assumeTrue(etc().getFileSystem().supportedFileAttributeViews().contains("posix"));
        ConsoleAccount.renew(etc());
        ConsoleAccount.renew(etc());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        try (Stream<Path> content = Files.list(etc())) {
            assertEquals(List.of(file()), content.toList());
        }
        assertTrue(Files.size(file()) > 0);
    }
}
