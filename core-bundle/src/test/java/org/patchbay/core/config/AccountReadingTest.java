package org.patchbay.core.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.message.Variable;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.AclLine;

/** The keys of one account (specification 12.3). The account of these tests stands behind line 1. */
public class AccountReadingTest {
    private static final Privileges USER = Privileges.of(EventCategory.USER);

    /** Where the files are. */
    @Rule
    public final ConfFolder folder = new ConfFolder();

    private void assertOneWarning(String expected) {
        assertEquals(folder.warnings().toString(), 1, folder.warnings().size());
        String warning = folder.warnings().remove(0);
        assertTrue(warning, warning.startsWith(expected));
    }

    @Test
    public void anAccountThatSaysNothingMayDoNothing() throws Exception {
        AccountSettings account = folder.account();
        assertEquals("anna", account.name());
        assertEquals(Optional.empty(), account.secret());
        assertEquals(Privileges.NONE, account.read());
        assertEquals(Privileges.NONE, account.write());
        assertEquals(List.of(), account.acl());
        assertTrue(account.displayConnects());
        assertEquals(Duration.ofMillis(100), account.writeTimeout());
        assertEquals(List.of(), account.eventFilters());
        assertEquals(List.of(), account.variables());
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void anEmptySecretIsASecret() throws Exception {
        assertEquals(Optional.of(""), folder.account("secret =").secret());
        assertEquals(
                Optional.of("b"), folder.account("secret = a", "SECRET = b").secret());
    }

    @Test
    public void theLastListOfClassesReplacesTheOthers() throws Exception {
        AccountSettings account = folder.account("read = all", "read = user", "write => all");
        assertEquals(USER, account.read());
        assertEquals(Privileges.ALL, account.write());
        assertEquals(Privileges.NONE, folder.account("read = all", "read =").read());
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void wordsThatAreNoClassesAreReported() throws Exception {
        assertEquals(
                USER, folder.account("secret = x", "read = user, call,User,7").read());
        assertOneWarning("manager.conf:3: ' call', 'User', '7' is no class of events; read of [anna] is user.");
        assertEquals(Privileges.NONE, folder.account("write = -1").write());
        assertOneWarning("manager.conf:2: '-1' is no class of events; write of [anna] is <none>.");
    }

    @Test
    public void theWriteTimeoutIsAtLeast100Milliseconds() throws Exception {
        assertEquals(
                Duration.ofMillis(250), folder.account("writetimeout = 250").writeTimeout());
        assertEquals(
                Duration.ofMillis(100), folder.account("writetimeout = 100").writeTimeout());
        assertEquals(List.of(), folder.warnings());
        for (String bad : new String[] {"99", "0", "-5", "soon", "", "9999999999", "1e3"}) {
            assertEquals(
                    Duration.ofMillis(100),
                    folder.account("writetimeout = " + bad).writeTimeout());
            assertOneWarning("manager.conf:2: writetimeout is a number of milliseconds from 100 on, not '" + bad + "'");
        }
    }

    @Test
    public void logOnsAreShownAsInGeneralUnlessTheAccountSaysOtherwise() throws Exception {
        List<AccountSettings> accounts = folder.load(
                        "[a]", "[b]", "displayconnects = on", "[general]", "displayconnects = no")
                .settings()
                .accounts();
        assertFalse(accounts.get(0).displayConnects());
        assertTrue(accounts.get(1).displayConnects());
    }

    @Test
    public void allFiltersCountInTheirOrder() throws Exception {
        assertEquals(
                List.of("!x\\(y\\)", "", "UserEvent: A;B"),
                folder.account("eventfilter = !x\\(y\\)", "EventFilter =", "eventfilter = UserEvent: A\\;B")
                        .eventFilters());
    }

    @Test
    public void allVariablesCountInTheirOrder() throws Exception {
        assertEquals(
                List.of(new Variable("A", "1=2"), new Variable("B", ""), new Variable("A", "3")),
                folder.account("setvar = A=1=2", "setvar = none", "setvar = =x", "setvar = B=", "setvar = A=3")
                        .variables());
    }

    @Test
    public void allLinesOfTheAccessListCountInTheirOrder() throws Exception {
        assertEquals(
                List.of(
                        new AclLine(AclLine.Kind.DENY, "0.0.0.0/0", "manager.conf:2"),
                        new AclLine(AclLine.Kind.ACL, "one,two", "manager.conf:3"),
                        new AclLine(AclLine.Kind.PERMIT, "10.0.0.1", "manager.conf:4")),
                folder.account("deny = 0.0.0.0/0", "acl = one,two", "Permit = 10.0.0.1")
                        .acl());
    }

    @Test
    public void aLikelyMisspellingIsReported() throws Exception {
        folder.account("secert = x");
        assertOneWarning("manager.conf:2: unknown key secert in [anna] is ignored; did you mean secret?");
        folder.account("wirte = all");
        assertOneWarning("manager.conf:2: unknown key wirte in [anna] is ignored; did you mean write?");
    }

    @Test
    public void otherUnknownKeysAreIgnoredInSilence() throws Exception {
        folder.account("setting = ignored", "fullname = Anna", "host = x", "abc = 1");
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void doesNotShowSecretsInLogs() throws Exception {
        AccountSettings account = folder.account("secret = hush");
        assertFalse(account.toString(), account.toString().contains("hush"));
    }
}
