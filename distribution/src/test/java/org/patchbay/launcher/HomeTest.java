package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a home is made ready with before the framework starts in it. */
public class HomeTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    // Set before each test: the rule has no folder earlier.
    private Home home;

    @Before
    public void nameAHomeWithABlank() {
        home = new Home(temporary.getRoot().toPath().resolve("patch bay"));
    }

    @Test
    public void createsTheFoldersAnArchiveMayHaveLost() throws Exception {
        home.prepare();
        assertTrue(Files.isDirectory(home.deploy()));
        assertTrue(Files.isDirectory(home.log()));
        assertTrue(Files.isDirectory(home.data()));
    }

    @Test
    public void everyPathTheBundlesGetIsAbsoluteAndInThisHome() {
        Map<String, String> settings = FrameworkSettings.of(home, new AsteriskFolder(home.etcAsterisk()), false);
        for (String key : new String[] {"home", "etc", "etc.asterisk", "data", "log", "deploy", "packs"}) {
            Path path = Path.of(settings.get("patchbay." + key));
            assertTrue(key, path.isAbsolute() && path.startsWith(home.root()));
        }
    }

    @Test
    public void warningsReachTheTerminalOnlyWhereThereIsOne() {
        AsteriskFolder asterisk = new AsteriskFolder(home.etcAsterisk());
        assertEquals("WARN", FrameworkSettings.of(home, asterisk, false).get("patchbay.terminal.level"));
        assertEquals("OFF", FrameworkSettings.of(home, asterisk, true).get("patchbay.terminal.level"));
    }

    @Test
    public void aFolderOfAnOperatorMustHaveAManagerConf() throws Exception {
        AsteriskFolder folder = new AsteriskFolder(home.root());
        assertEquals("There is no directory " + home.root() + ".", refusal(folder));
        home.prepare();
        assertEquals("There is no manager.conf in " + home.root() + ".", refusal(folder));
        Files.createFile(home.root().resolve("manager.conf"));
        assertEquals(folder, folder.checked());
        assertEquals(
                home.root().resolve("manager.conf") + " is not a directory.",
                refusal(new AsteriskFolder(home.root().resolve("manager.conf"))));
    }

    @Test
    public void theProcessNumberIsThereWhileTheServerRuns() throws Exception {
        home.prepare();
        RunLock lock = RunLock.take(home);
        Path pidFile = home.data().resolve("patchbay.pid");
        assertEquals(ProcessHandle.current().pid() + "\n", Files.readString(pidFile));
        lock.release();
        assertFalse(Files.exists(pidFile));
    }

    @Test
    public void aHomeCanBeLockedAgainAfterItWasReleased() throws Exception {
        home.prepare();
        RunLock.take(home).release();
        RunLock.take(home).release();
    }

    @Test
    public void copiesOfFilesAreForgottenAndTheRestIsKept() throws Exception {
        Path copy = saved("org/patchbay/core.config", "felix.fileinstall.filename=\"file:/elsewhere/etc/x.cfg\"\n");
        Path own = saved("org/patchbay/other.config", "port=\"1\"\n");
        SavedSettings.forgetCopiesOfFiles(home.savedSettings());
        assertFalse(Files.exists(copy));
        assertTrue(Files.exists(own));
    }

    @Test
    public void aHomeThatNeverRanHasNothingToForget() throws Exception {
        SavedSettings.forgetCopiesOfFiles(home.savedSettings());
        assertFalse(Files.exists(home.savedSettings()));
    }

    private Path saved(String name, String text) throws IOException {
        Path file = home.savedSettings().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String refusal(AsteriskFolder folder) {
        StartFailure failure = assertThrows(StartFailure.class, folder::checked);
        assertEquals(ExitCode.CONFIGURATION, failure.exitCode());
        return failure.getMessage();
    }
}
