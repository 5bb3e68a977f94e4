package org.patchbay.core.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.settings.AccountSettings;

/** Accounts from users.conf, as specification 12.5 has them. */
public class UsersConfTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private List<AccountSettings> accounts(String users, String manager) throws IOException, ConfException {
        Files.writeString(folder.getRoot().toPath().resolve("users.conf"), users);
        Files.writeString(folder.getRoot().toPath().resolve("manager.conf"), "[general]\n" + manager);
        return new ManagerConfReader(folder.getRoot().toPath(), new ArrayList<String>()::add)
                .read()
                .settings()
                .accounts();
    }

    @Test
    public void aUserThatHasManagerMayDoEverythingUnlessItSaysOtherwise() throws Exception {
        List<AccountSettings> accounts = accounts(
                "[general]\nhasmanager = no\n[alice]\nhasmanager = yes\nsecret = a\n[bob]\nsecret = b\n"
                        + "[carol]\nhasmanager = yes\nsecret =\nread = user\nwrite = call\n",
                "[first]\nsecret = f\n");
        assertEquals(
                List.of("alice", "carol", "first"),
                accounts.stream().map(AccountSettings::name).toList());
        assertEquals(Privileges.ALL, accounts.get(0).read());
        assertEquals(Optional.of("a"), accounts.get(0).secret());
        assertEquals(Privileges.of(EventCategory.USER), accounts.get(1).read());
        assertTrue(accounts.get(1).secret().isEmpty());
    }

    @Test
    public void whatAUserLacksComesFromGeneralAndManagerConfGoesOnTop() throws Exception {
        List<AccountSettings> accounts = accounts(
                "[general]\nhasmanager = yes\nsecret = common\nwrite = call\n[alice]\n[bob]\nsecret = own\n",
                "[ALICE]\nread = user\ndeny = 0.0.0.0/0\n");
        assertEquals(2, accounts.size());
        AccountSettings alice = accounts.get(0);
        assertEquals(Optional.of("common"), alice.secret());
        assertEquals(Privileges.of(EventCategory.USER), alice.read());
        assertEquals(Privileges.of(EventCategory.CALL), alice.write());
        assertEquals(1, alice.acl().size());
        assertEquals(Optional.of("own"), accounts.get(1).secret());
    }
}
