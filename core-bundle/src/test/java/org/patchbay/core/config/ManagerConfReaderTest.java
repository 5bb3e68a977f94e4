package org.patchbay.core.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.conf.ConfException;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.CommandRules;
import org.patchbay.core.settings.GeneralSettings;
import org.patchbay.core.settings.ManagerSettings;

/** What manager.conf and acl.conf say as a whole (specification 12.2 to 12.4). */
public class ManagerConfReaderTest {
    /** Where the files are. */
    @Rule
    public final ConfFolder folder = new ConfFolder();

    private GeneralSettings general(String... lines) throws ConfException {
        return folder.load("[general]\n" + String.join("\n", lines)).settings().general();
    }

    private void assertOneWarning(String expected) {
        assertEquals(folder.warnings().toString(), 1, folder.warnings().size());
        String warning = folder.warnings().remove(0);
        assertTrue(warning, warning.startsWith(expected));
    }

    private List<String> accountNames(ManagerSettings settings) {
        return settings.accounts().stream().map(AccountSettings::name).toList();
    }

    /** The switches of the section in the order of specification 12.2. */
    private static List<Boolean> switches(GeneralSettings general) {
        return List.of(
                general.enabled(),
                general.webEnabled(),
                general.brokenEventsAction(),
                general.allowMultipleLogin(),
                general.displayConnects(),
                general.timestampEvents(),
                general.debug());
    }

    @Test
    public void aFileThatSaysNothingMeansTheDefaults() throws Exception {
        for (GeneralSettings general :
                List.of(general(), folder.load("").settings().general())) {
            assertEquals(List.of(false, false, false, true, true, false, false), switches(general));
            assertEquals("127.0.0.1:5038", general.listener().toString());
            assertEquals(Duration.ofSeconds(60), general.httpTimeout());
            assertEquals(Duration.ofSeconds(30), general.authTimeout());
            assertEquals(50, general.authLimit());
            assertEquals(List.of(), general.channelVariables());
        }
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void everyKeyIsRead() throws Exception {
        GeneralSettings general = general(
                "enabled = yes",
                "webenabled = on",
                "port = 6038",
                "bindaddr = ::1",
                "allowmultiplelogin = no",
                "displayconnects = 0",
                "timestampevents = t",
                "brokeneventsaction = true",
                "debug = 1",
                "httptimeout = 12",
                "authtimeout = 2",
                "authlimit = 3",
                "channelvars = CV1,LEN(abc)|NOVAR, x");
        assertEquals(List.of(true, true, true, false, false, true, true), switches(general));
        assertEquals("[::1]:6038", general.listener().toString());
        assertEquals(Duration.ofSeconds(12), general.httpTimeout());
        assertEquals(Duration.ofSeconds(2), general.authTimeout());
        assertEquals(3, general.authLimit());
        assertEquals(List.of("CV1", "LEN(abc)", "NOVAR", " x"), general.channelVariables());
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void keysAreReadInAnyCaseAndTheLastOneWins() throws Exception {
        GeneralSettings general =
                general("PORT = 6001", "Port = 6002", "channelvars = A", "ChannelVars =", "bindaddr =");
        assertEquals(6002, general.port());
        assertEquals(List.of(), general.channelVariables());
        assertEquals("127.0.0.1", general.address());
    }

    @Test
    public void nothingIsReachedOverHttpWhileTheManagerIsDisabled() throws Exception {
        assertFalse(general("webenabled = yes").webEnabled());
    }

    @Test
    public void aPortOutOfItsRangeIsReportedAndTheDefaultIsUsed() throws Exception {
        for (String port : new String[] {"1023", "65536", "0", "-1", "text", "", "99999999999", "5"}) {
            assertEquals(5038, general("port = " + port).port());
            assertOneWarning("manager.conf:2: port is a number from 1024 to 65535, not '" + port + "'; 5038 is used");
        }
    }

    @Test
    public void thePortsAtTheEndsOfTheRangeAreTaken() throws Exception {
        assertEquals(1024, general("port = 1024").port());
        assertEquals(65535, general("port = 65535").port());
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void numbersMayHaveATextBehindThemAsInAsterisk() throws Exception {
        assertEquals(Duration.ofSeconds(12), general("httptimeout = 12 seconds").httpTimeout());
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void otherBadNumbersAreReportedAndTheirDefaultsAreUsed() throws Exception {
        assertEquals(Duration.ofSeconds(60), general("httptimeout = 0").httpTimeout());
        assertOneWarning("manager.conf:2: httptimeout is a number from 1");
        assertEquals(Duration.ofSeconds(30), general("", "authtimeout = soon").authTimeout());
        assertOneWarning("manager.conf:3: authtimeout is a number from 1");
        assertEquals(50, general("authlimit = -5").authLimit());
        assertOneWarning("manager.conf:2: authlimit is a number from 1");
    }

    @Test
    public void aWordThatIsNeitherYesNorNoIsReportedAndMeansNo() throws Exception {
        assertFalse(general("enabled = maybe").enabled());
        assertOneWarning("manager.conf:2: enabled is yes or no, not 'maybe'; it counts as no");
        assertFalse(general("allowmultiplelogin = ").allowMultipleLogin());
        assertOneWarning("manager.conf:2: allowmultiplelogin is yes or no, not ''");
    }

    @Test
    public void anUnknownKeyIsReportedWithTheOneThatMayBeMeant() throws Exception {
        general("enabeld = yes");
        assertOneWarning("manager.conf:2: unknown key enabeld in [general] is ignored; did you mean enabled?");
        general("block-sockets = no");
        String[] nothingClose = folder.warnings().get(0).split(";");
        assertOneWarning("manager.conf:2: unknown key block-sockets in [general] is ignored");
        assertEquals("nothing is close to it", 1, nothingClose.length);
    }

    @Test
    public void aShortUnknownKeyIsNotTakenForAnyOtherShortKey() throws Exception {
        general("xyz = 1");
        assertFalse(folder.warnings().get(0), folder.warnings().get(0).contains("did you mean"));
    }

    @Test
    public void everyOtherSectionIsAnAccountInTheOrderOfTheFile() throws Exception {
        ManagerSettings settings = folder.load("[zoe]", "[GENERAL]", "port = 6000", "[adam]", "[t](!)", "[Bob](t)")
                .settings();
        assertEquals(List.of("zoe", "adam", "Bob"), accountNames(settings));
        assertEquals("[GENERAL] is [general]", 6000, settings.general().port());
    }

    @Test
    public void ofTwoAccountsOfOneNameTheFirstOneCounts() throws Exception {
        ManagerSettings settings = folder.load("[bob]", "secret = 1", "[eve]", "[BOB]", "secret = 2")
                .settings();
        assertEquals(List.of("bob", "eve"), accountNames(settings));
        assertEquals("1", settings.accounts().get(0).secret().orElseThrow());
        assertOneWarning("manager.conf:4: there is an account [BOB] already; this one is ignored");
    }

    @Test
    public void ofTwoGeneralSectionsTheFirstOneCounts() throws Exception {
        assertEquals(6001, general("port = 6001", "[general]", "port = 6002").port());
    }

    @Test
    public void theListsOfAclConfAreReadByName() throws Exception {
        folder.file("acl.conf", "[local]", "deny = 0.0.0.0/0", "permit = 127.0.0.1", "other = x", "[t](!)", "[Empty]");
        ManagerSettings settings = folder.load("").settings();
        assertEquals(Set.of("local", "Empty"), settings.namedAcls().keySet());
        assertEquals(2, settings.namedAcls().get("local").size());
        assertEquals("acl.conf:3", settings.namedAcls().get("local").get(1).origin());
        assertEquals(List.of(), settings.namedAcls().get("Empty"));
    }

    @Test
    public void aFileThatCannotBeUsedIsNamed() {
        ConfException missing = assertThrows(ConfException.class, () -> folder.load());
        assertTrue(missing.getMessage(), missing.getMessage().startsWith("manager.conf: there is no such file"));
        folder.file("acl.conf", "[broken");
        ConfException broken = assertThrows(ConfException.class, () -> folder.load("[general]"));
        assertTrue(broken.getMessage(), broken.getMessage().startsWith("acl.conf:1: "));
    }

    @Test
    public void theFingerprintStaysWhileNoFileChanges() throws Exception {
        folder.file("more.conf", "[a]").file("acl.conf", "[l]");
        String before = folder.load("#include more.conf").fingerprint();
        assertEquals(before, folder.file("more.conf", "[a]").load().fingerprint());
        assertEquals(before, folder.file("other.conf", "[b]").load().fingerprint());
    }

    @Test
    public void theFingerprintChangesWithEachFileThatIsRead() throws Exception {
        folder.file("more.conf", "[a]");
        String first =
                folder.load("#include more.conf", "#tryinclude maybe.conf").fingerprint();
        String second = folder.file("more.conf", "[b]").load().fingerprint();
        String third = folder.file("maybe.conf", "").load().fingerprint();
        String fourth = folder.file("acl.conf", "").load().fingerprint();
        String fifth =
                folder.load("#include more.conf", "#tryinclude maybe.conf", "").fingerprint();
        assertEquals(5, Set.of(first, second, third, fourth, fifth).size());
        assertNotEquals(first, fifth);
    }

    /** A key of ours: what an account may run by Action: Command. */
    @Test
    public void theListOfCommandsIsThatOfTheAccountOrTheGeneralOne() throws Exception {
        ManagerSettings settings = folder.load("""
                [general]
                commands = manager show, core show version
                [own]
                commands = all, module unload
                [none]
                commands =
                [broken]
                commands = core show %s
                [inherits]
                """.formatted("x".repeat(8_200))).settings();
        List<CommandRules> rules =
                settings.accounts().stream().map(AccountSettings::commands).toList();
        assertEquals(new CommandRules(true, List.of(List.of("module", "unload"))), rules.get(0));
        assertEquals(CommandRules.NONE, rules.get(1));
        assertEquals(CommandRules.NONE, rules.get(2));
        assertEquals(CommandRules.of("manager show, core show version"), rules.get(3));
        assertEquals(rules.get(3), settings.general().commands());
    }

    @Test
    public void everythingMayBeRunThatIsNotGuardedIfNobodySaysAnything() throws Exception {
        ManagerSettings settings = folder.load("[general]\n[a]\n").settings();
        assertEquals(CommandRules.DEFAULT, settings.accounts().get(0).commands());
    }
}
