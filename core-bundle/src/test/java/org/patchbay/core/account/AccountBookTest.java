package org.patchbay.core.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.AclLine;
import org.patchbay.core.settings.GeneralSettings;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.settings.ManagerSettings;
import org.patchbay.core.settings.TlsSettings;

/** Accounts: names, secrets, rights, filters and access lists (specification 5.1, 8, 12.3, 12.4). */
public class AccountBookTest {
    private static final GeneralSettings GENERAL = new GeneralSettings(
            true,
            false,
            "127.0.0.1",
            5038,
            true,
            true,
            false,
            false,
            false,
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            50,
            List.of(),
            new TlsSettings(
                    false,
                    new ListenerSettings("127.0.0.1", TlsSettings.DEFAULT_PORT),
                    new TlsSettings.Line("", ""),
                    new TlsSettings.Line("", ""),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    TlsSettings.ClientCertificates.NONE));

    private final List<String> warnings = new ArrayList<>();

    private static AccountSettings settings(String name, String secret, List<AclLine> acl, String... filters) {
        return new AccountSettings(
                name,
                Optional.ofNullable(secret),
                Optional.empty(),
                Privileges.of(EventCategory.CALL),
                Privileges.of(EventCategory.USER),
                acl,
                true,
                Duration.ofMillis(250),
                List.of(filters),
                List.of());
    }

    private static AclLine line(AclLine.Kind kind, String value) {
        return new AclLine(kind, value, "manager.conf:7");
    }

    private AccountBook book(Map<String, List<AclLine>> acls, AccountSettings... accounts) {
        return AccountBook.of(new ManagerSettings(GENERAL, List.of(accounts), acls), warnings::add);
    }

    private Account account(String secret) {
        return book(Map.of(), settings("anna", secret, List.of())).find("anna").orElseThrow();
    }

    private Account account(Map<String, List<AclLine>> acls, AclLine... lines) {
        return book(acls, settings("anna", "x", List.of(lines))).find("anna").orElseThrow();
    }

    private static void assertIn(Account account, String address) throws Exception {
        assertTrue(address, account.permits(InetAddress.getByName(address)));
    }

    private static void assertOut(Account account, String address) throws Exception {
        assertFalse(address, account.permits(InetAddress.getByName(address)));
    }

    @Test
    public void findsAnAccountInAnyCase() {
        AccountBook book = book(Map.of(), settings("MixedCase", "x", List.of()));
        assertEquals("MixedCase", book.find("mIXEDcASE").orElseThrow().name());
        assertTrue(book.find("Mixed").isEmpty());
        assertTrue(book.find("").isEmpty());
    }

    @Test
    public void keepsTheOrderOfTheFileAndTheFirstOfEqualNames() {
        AccountBook book = book(
                Map.of(),
                settings("zoe", "1", List.of()),
                settings("adam", "2", List.of()),
                settings("ZOE", "3", List.of()));
        assertEquals(
                List.of("zoe", "adam"),
                book.accounts().stream().map(Account::name).toList());
        assertTrue(book.find("zoe").orElseThrow().hasSecret("1"));
    }

    @Test
    public void carriesWhatWasConfigured() {
        Account account = account("x");
        assertEquals(Privileges.of(EventCategory.CALL), account.read());
        assertEquals(Privileges.of(EventCategory.USER), account.write());
        assertEquals(Duration.ofMillis(250), account.writeTimeout());
        assertTrue(account.displayConnects());
        assertEquals("Account[anna]", account.toString());
    }

    @Test
    public void aSecretIsComparedExactly() {
        assertTrue(account("a,b;c").hasSecret("a,b;c"));
        for (String wrong : new String[] {"", "A,b;c", "a,b;c ", " a,b;c", "a,b;", "a,b;cc"}) {
            assertFalse(wrong, account("a,b;c").hasSecret(wrong));
        }
        assertTrue(account("caf\u00e9").hasSecret("caf\u00e9"));
        assertTrue("a byte that is not UTF-8", account("caf\udce9").hasSecret("caf\udce9"));
        assertFalse("another byte", account("caf\udce9").hasSecret("caf\udcea"));
        assertFalse("a question mark", account("caf?").hasSecret("caf\udce9"));
    }

    @Test
    public void withoutASecretNobodyLogsIn() {
        assertFalse(account(null).hasSecret(""));
        assertFalse(account(null).hasSecret("null"));
        assertFalse(account(null).answers(new Challenge("12345"), "827ccb0eea8a706c4c34a16891f84e7b"));
    }

    @Test
    public void theEmptySecretIsASecret() {
        assertTrue(account("").hasSecret(""));
        assertFalse(account("").hasSecret(" "));
        assertTrue(account("").answers(new Challenge("12345"), "827ccb0eea8a706c4c34a16891f84e7b"));
    }

    @Test
    public void answersAChallengeWithItsSecret() {
        assertTrue(account("adminpw").answers(new Challenge("12345"), "cc13af089719374ab51fd372d7c2fc82"));
        assertFalse(account("other").answers(new Challenge("12345"), "cc13af089719374ab51fd372d7c2fc82"));
    }

    @Test
    public void aFilterThatIsNoneIsLeftOutButNotInSilence() {
        Account account = book(Map.of(), settings("anna", "x", List.of(), "[abc", "!Bad", "Good"))
                .find("anna")
                .orElseThrow();
        assertEquals(List.of("!Bad", "Good"), account.filters().sources());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0), warnings.get(0).startsWith("account anna: the event filter '[abc' is ignored"));
    }

    @Test
    public void moreFiltersThanASessionMayHaveAreLeftOut() {
        String[] many = new String[130];
        Arrays.setAll(many, Integer::toString);
        Account account = book(Map.of(), settings("anna", "x", List.of(), many))
                .find("anna")
                .orElseThrow();
        assertEquals(128, account.filters().size());
        assertEquals(2, warnings.size());
    }

    @Test
    public void itsOwnLinesDecideInTheirOrder() throws Exception {
        Account account = account(
                Map.of(), line(AclLine.Kind.DENY, "0.0.0.0/0.0.0.0"), line(AclLine.Kind.PERMIT, "10.0.0.0/255.0.0.0"));
        assertIn(account, "10.1.2.3");
        assertOut(account, "127.0.0.1");
        assertEquals(List.of(), warnings);
    }

    @Test
    public void aLineThatIsNoRangeIsLeftOutButNotInSilence() throws Exception {
        assertIn(account(Map.of(), line(AclLine.Kind.DENY, "not-an-address")), "127.0.0.1");
        assertEquals(
                List.of("manager.conf:7: 'not-an-address' is no address or range of addresses; the line is ignored"),
                warnings);
    }

    @Test
    public void everyNamedListHasToAgreeAndItsOwnLinesToo() throws Exception {
        Map<String, List<AclLine>> acls = Map.of(
                "lan", List.of(line(AclLine.Kind.DENY, "0.0.0.0/0"), line(AclLine.Kind.PERMIT, "10.0.0.0/8")),
                "notone", List.of(line(AclLine.Kind.DENY, "10.0.0.1")));
        assertIn(account(acls, line(AclLine.Kind.ACL, "lan")), "10.0.0.1");
        assertOut(account(acls, line(AclLine.Kind.ACL, "lan")), "8.8.8.8");
        Account both = account(acls, line(AclLine.Kind.ACL, "lan, notone"));
        assertIn(both, "10.0.0.2");
        assertOut(both, "10.0.0.1");
        assertOut(account(acls, line(AclLine.Kind.ACL, "lan"), line(AclLine.Kind.DENY, "10.0.0.9")), "10.0.0.9");
        assertOut(account(acls, line(AclLine.Kind.ACL, "lan"), line(AclLine.Kind.PERMIT, "8.8.8.8")), "8.8.8.8");
        assertEquals(List.of(), warnings);
    }

    @Test
    public void aNamedListThatIsMissingDeniesAndSaysSo() throws Exception {
        Account account = account(Map.of(), line(AclLine.Kind.ACL, "nosuch"), line(AclLine.Kind.PERMIT, "127.0.0.1"));
        assertOut(account, "127.0.0.1");
        assertOut(account, "::1");
        assertEquals(1, warnings.size());
        assertTrue(
                warnings.get(0), warnings.get(0).startsWith("manager.conf:7: there is no list 'nosuch' in acl.conf"));
    }
}
