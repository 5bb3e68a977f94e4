package org.patchbay.core.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.config.ManagerConfReader;

/** Accounts: names, secrets, rights, filters and access lists (specification 5.1, 8, 12.3, 12.4). */
public class AccountBookTest {
    /** {@code printf 12345 | md5sum}. */
    private static final String KEY_OF_NOTHING = "827ccb0eea8a706c4c34a16891f84e7b";

    /** Where manager.conf and acl.conf are written; a book is made of what is read from there. */
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> warnings = new ArrayList<>();

    private AccountBook book(String... lines) throws Exception {
        write(ManagerConfReader.MANAGER_CONF, lines);
        ManagerConfReader reader = new ManagerConfReader(folder.getRoot().toPath(), warnings::add);
        return AccountBook.of(reader.read().settings(), warnings::add);
    }

    private void write(String file, String... lines) throws Exception {
        Files.writeString(folder.getRoot().toPath().resolve(file), String.join("\n", lines));
    }

    /** The account of a file whose first line is its name. */
    private Account account(String... lines) throws Exception {
        return book("[anna]\n" + String.join("\n", lines)).find("anna").orElseThrow();
    }

    private Account withSecret(String secret) throws Exception {
        return account("secret = " + secret);
    }

    private static void assertIn(Account account, String address) throws Exception {
        assertTrue(address, account.permits(InetAddress.getByName(address)));
    }

    private static void assertOut(Account account, String address) throws Exception {
        assertFalse(address, account.permits(InetAddress.getByName(address)));
    }

    @Test
    public void findsAnAccountInAnyCase() throws Exception {
        AccountBook book = book("[MixedCase]");
        assertEquals("MixedCase", book.find("mIXEDcASE").orElseThrow().name());
        assertTrue(book.find("Mixed").isEmpty());
        assertTrue(book.find("").isEmpty());
    }

    @Test
    public void keepsTheOrderOfTheFile() throws Exception {
        AccountBook book = book("[zoe]", "[adam]", "[Bob]");
        List<String> names = book.accounts().stream().map(Account::name).toList();
        assertEquals(List.of("zoe", "adam", "Bob"), names);
    }

    @Test
    public void carriesWhatWasConfigured() throws Exception {
        Account account = account("read = call", "write = user", "writetimeout = 250", "displayconnects = no");
        assertEquals(Privileges.of(EventCategory.CALL), account.read());
        assertEquals(Privileges.of(EventCategory.USER), account.write());
        assertEquals(Duration.ofMillis(250), account.writeTimeout());
        assertFalse(account.displayConnects());
        assertEquals("Account[anna]", account.toString());
    }

    @Test
    public void aSecretIsComparedExactly() throws Exception {
        assertTrue(withSecret("a,b\\;c").hasSecret("a,b;c"));
        for (String wrong : new String[] {"", "A,b;c", "a,b;c ", " a,b;c", "a,b;", "a,b;cc"}) {
            assertFalse(wrong, withSecret("a,b\\;c").hasSecret(wrong));
        }
        assertTrue(withSecret("caf\u00e9").hasSecret("caf\u00e9"));
        assertFalse(
                "a byte that is not UTF-8 is no question mark",
                withSecret("caf?").hasSecret("caf\udce9"));
    }

    /** A file in Latin-1 and a client that speaks it: Asterisk compares bytes. */
    @Test
    public void aSecretOfOtherBytesThanUtf8IsComparedByteByByte() throws Exception {
        byte[] latin = "[anna]\nsecret = caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.getRoot().toPath().resolve(ManagerConfReader.MANAGER_CONF), latin);
        ManagerConfReader reader = new ManagerConfReader(folder.getRoot().toPath(), warnings::add);
        Account account = AccountBook.of(reader.read().settings(), warnings::add)
                .find("anna")
                .orElseThrow();
        assertTrue("the byte of the file", account.hasSecret("caf\udce9"));
        assertFalse("another byte", account.hasSecret("caf\udcea"));
    }

    @Test
    public void withoutASecretNobodyLogsIn() throws Exception {
        assertFalse(account().hasSecret(""));
        assertFalse(account().hasSecret("null"));
        assertFalse(account().answers(new Challenge("12345"), KEY_OF_NOTHING));
    }

    @Test
    public void theEmptySecretIsASecret() throws Exception {
        assertTrue(withSecret("").hasSecret(""));
        assertFalse(withSecret("").hasSecret(" "));
        assertTrue(withSecret("").answers(new Challenge("12345"), KEY_OF_NOTHING));
    }

    @Test
    public void answersAChallengeWithItsSecret() throws Exception {
        String key = "cc13af089719374ab51fd372d7c2fc82";
        assertTrue(withSecret("adminpw").answers(new Challenge("12345"), key));
        assertFalse(withSecret("other").answers(new Challenge("12345"), key));
    }

    @Test
    public void aFilterThatIsNoneIsLeftOutButNotInSilence() throws Exception {
        Account account = account("eventfilter = [abc", "eventfilter = !Bad", "eventfilter = Good");
        assertEquals(List.of("!Bad", "Good"), account.filters().sources());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0), warnings.get(0).startsWith("account anna: the event filter '[abc' is ignored"));
    }

    @Test
    public void moreFiltersThanASessionMayHaveAreLeftOut() throws Exception {
        String[] many = new String[130];
        Arrays.setAll(many, i -> "eventfilter = " + i);
        assertEquals(128, account(many).filters().size());
        assertEquals(2, warnings.size());
    }

    @Test
    public void itsOwnLinesDecideInTheirOrder() throws Exception {
        Account account = account("deny = 0.0.0.0/0.0.0.0", "permit = 10.0.0.0/255.0.0.0");
        assertIn(account, "10.1.2.3");
        assertOut(account, "127.0.0.1");
        assertEquals(List.of(), warnings);
    }

    @Test
    public void aLineThatIsNoRangeIsLeftOutButNotInSilence() throws Exception {
        assertIn(account("deny = not-an-address"), "127.0.0.1");
        assertEquals(
                List.of("manager.conf:2: 'not-an-address' is no address or range of addresses; the line is ignored"),
                warnings);
    }

    @Test
    public void everyNamedListHasToAgreeAndItsOwnLinesToo() throws Exception {
        write("acl.conf", "[lan]", "deny = 0.0.0.0/0", "permit = 10.0.0.0/8", "[notone]", "deny = 10.0.0.1");
        assertIn(account("acl = lan"), "10.0.0.1");
        assertOut(account("acl = lan"), "8.8.8.8");
        Account both = account("acl = lan, notone");
        assertIn(both, "10.0.0.2");
        assertOut(both, "10.0.0.1");
        assertOut(account("acl = lan", "deny = 10.0.0.9"), "10.0.0.9");
        assertOut(account("acl = lan", "permit = 8.8.8.8"), "8.8.8.8");
        assertEquals(List.of(), warnings);
    }

    @Test
    public void aNamedListThatIsMissingDeniesAndSaysSo() throws Exception {
        Account account = account("acl = nosuch", "permit = 127.0.0.1");
        assertOut(account, "127.0.0.1");
        assertOut(account, "::1");
        assertEquals(1, warnings.size());
        assertTrue(
                warnings.get(0), warnings.get(0).startsWith("manager.conf:2: there is no list 'nosuch' in acl.conf"));
    }
}
