package org.patchbay.core.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.conf.ConfException;
import org.patchbay.core.settings.AccountSettings;

/** Output of commands in a configuration file: only if an operator says so. */
public class ExecIncludeTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> warnings = new ArrayList<>();

    @Before
    public void needsAShell() {
        Assume.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    }

    private List<AccountSettings> accounts(String command) throws Exception {
        write("manager.conf", "[general]\n#exec " + command + "\n[last]\nsecret = l\n");
        return new ManagerConfReader(folder.getRoot().toPath(), warnings::add)
                .read()
                .settings()
                .accounts();
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(folder.getRoot().toPath().resolve(file), text);
    }

    @Test
    public void isNotFollowedByDefault() throws Exception {
        assertEquals(1, accounts("printf '[made]\\nsecret = m\\n'").size());
        assertTrue(warnings.toString(), warnings.get(0).startsWith("manager.conf:2: #exec is not followed"));
    }

    @Test
    public void includesWhatTheCommandPrintsIfAsteriskConfSaysSo() throws Exception {
        write("asterisk.conf", "[options]\nexecincludes = yes\n");
        List<AccountSettings> accounts = accounts("printf '[made]\\nsecret = m\\n'");
        assertEquals(
                List.of("made", "last"),
                accounts.stream().map(AccountSettings::name).toList());
    }

    @Test
    public void anErrorInTheOutputNamesTheLineOfTheCommand() throws Exception {
        write("asterisk.conf", "[options]\nexecincludes = yes\n");
        String message = assertThrows(ConfException.class, () -> accounts("echo '[broken'"))
                .getMessage();
        assertTrue(message, message.startsWith("manager.conf:2 (#exec):1: "));
    }
}
