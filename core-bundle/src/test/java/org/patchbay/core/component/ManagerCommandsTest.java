package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionArgument;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandResult;
import org.patchbay.api.message.EventCategory;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.Owner;
import org.patchbay.core.cli.EventHelp;
import org.patchbay.core.command.CommandEntry;
import org.patchbay.core.session.Session;

/** The commands of the manager, as an operator types them and as accounts may: specification 13. */
public class ManagerCommandsTest {
    @Rule
    public final RunningManager manager = new RunningManager("commands = manager show, tide");

    @Before
    public void addAccounts() throws Exception {
        manager.write(manager.general() + RunningManager.ACCOUNTS + """
                [some]
                secret = somepw
                read = c,x
                write = system,user
                deny = 10.0.0.0/8
                setvar = A=1
                setvar = B=two words
                setvar = none
                commands = manager show users

                [trusted]
                secret = trustedpw
                commands = all, module unload
                displayconnects = no
                """);
        manager.core().settings().reload();
    }

    private String type(String line) {
        StringBuilder printed = new StringBuilder();
        manager.core().commandLine().run(line, printed::append);
        return printed.toString();
    }

    private CommandResult typeAs(String account, String secret, String line) {
        Line client = manager.login(account, secret, "off");
        try {
            List<Session> sessions = manager.core().sessions().sessions();
            return manager.core().commandLine().run(sessions.get(sessions.size() - 1), line, ignored -> {});
        } finally {
            client.hangUp();
        }
    }

    @Test
    public void listsActionsInColumns() {
        manager.offer(
                ActionDescriptor.of("AVeryLongNameOfAnAction", EventCategory.SYSTEM, EventCategory.REPORTING)
                        .synopsis("x".repeat(60)),
                call -> Reply.success(),
                0);
        List<String> lines = type("manager show commands").lines().toList();
        assertEquals("  Action           Privilege        Synopsis" + " ".repeat(47), lines.get(0));
        assertEquals("  ------           ---------        --------" + " ".repeat(47), lines.get(1));
        assertEquals("  AVeryLongNameOf  system,reportin  " + "x".repeat(55), lines.get(2));
        assertTrue(lines.contains("  Ping             <none>           Keepalive command." + " ".repeat(37)));
    }

    @Test
    public void documentsActionsInPartsInTheOrderOfTheList() {
        ActionDescriptor bee = ActionDescriptor.of("Bee")
                .synopsis("Hums. ")
                .description("Flies\r and hums.")
                .arguments(ActionArgument.required("Flower", "Where it goes."), ActionArgument.optional("Loud", "How."))
                .seeAlso("Ping", "Ant");
        manager.offer(bee, call -> Reply.success(), 0);
        manager.offer("Ant", call -> Reply.success());
        String id = "ActionID\n    Comes back in the answer, so that it can be recognised.\n";
        assertEquals(
                "[Syntax]\nAction: Ant\n[ActionID:] <value>\n\n[Synopsis]\nNot available\n\n"
                        + "[Description]\nNot available\n\n[Arguments]\n" + id + "\n[See Also]\nNot available\n"
                        + "[Syntax]\nAction: Bee\n[ActionID:] <value>\nFlower: <value>\n[Loud:] <value>\n\n"
                        + "[Synopsis]\nHums.\n\n[Description]\nFlies  and hums.\n\n[Arguments]\n" + id
                        + "Flower\n    Where it goes.\nLoud\n    How.\n\n[See Also]\nPing, Ant\n",
                type("manager show command bee nosuch ANT"));
        assertEquals("", type("manager show command nosuch"));
        assertTrue(type("manager show command").startsWith("Usage: manager show command <actionname> ["));
    }

    @Test
    public void listsSessionsWhetherLoggedInOrNot() {
        Line stranger = manager.connect();
        manager.login("ADMIN", "adminpw", "off");
        List<String> lines = type("manager show connected").lines().toList();
        assertEquals(
                "  Username         IP Address" + " ".repeat(47)
                        + "Start       Elapsed     FileDes   HttpCnt   Read   Write",
                lines.get(0));
        assertTrue(
                lines.get(1),
                lines.get(1).matches(" {19}127\\.0\\.0\\.1 {46} {2}\\d{10} {2}\\d+ +0 {9}0 {9}0      0    "));
        assertTrue(
                lines.get(2),
                lines.get(2)
                        .matches(
                                " {2}ADMIN {10} {2}127\\.0\\.0\\.1 {46} {2}\\d{10} {2}\\d+ +0 {9}0 {9}2147483647  2147483647"));
        assertEquals("2 users connected.", lines.get(3));
        stranger.hangUp();
        assertEquals(3, type("manager show connected").lines().count());
    }

    @Test
    public void listsAndDescribesAccounts() {
        assertEquals(
                "\nusername\n--------\nadmin\nuserev\nnobody\nsome\ntrusted\n-------------------\n"
                        + "5 manager users configured.\n",
                type("manager show users"));
        assertEquals("""

                       username: some
                         secret: <Set>
                            ACL: yes
                      read perm: <none>
                     write perm: system,user
                displayconnects: yes
                      Variables:\040
                                 B = two words
                                 A = 1
                """, type("manager show user SOME"));
        assertTrue(type("manager show user trusted").contains("displayconnects: no\n"));
        assertEquals("There is no manager called stranger\n", type("manager show user stranger"));
    }

    @Test
    public void showsSettings() {
        assertEquals("""

                Global Settings:
                ----------------
                  Manager (AMI):             No            \040
                  Web Manager (AMI/HTTP):    No            \040
                  TCP Bindaddress:           Disabled      \040
                  HTTP Timeout (minutes):    60            \040
                  TLS Enable:                No            \040
                  TLS Bindaddress:           Disabled      \040
                  TLS Certfile:              asterisk.pem  \040
                  TLS Privatekey:                          \040
                  TLS Cipher:                              \040
                  Allow multiple login:      Yes           \040
                  Display connects:          Yes           \040
                  Timestamp events:          No            \040
                  Channel vars:                            \040
                  Debug:                     No            \040
                """, type("manager show settings"));
    }

    @Test
    public void showsTheEventsInMemory() {
        Line line = manager.admin();
        line.message("Action: UserEvent", "UserEvent: InQueue");
        line.takeUntil("Event Sent");
        String text = type("manager show eventq");
        assertTrue(
                text,
                text.matches("(?s)(Usecount: \\d+\nCategory: \\d+\nEvent:\n.*\r\n)?"
                        + "Usecount: 1\nCategory: 64\nEvent:\nEvent: UserEvent\r\nPrivilege: user,all\r\n"
                        + "UserEvent: InQueue\r\nAction: UserEvent\r\n\r\n"));
        assertTrue(type("manager show eventq x").startsWith("Usage: manager show eventq\n\tPrints"));
    }

    @Test
    public void documentsEvents() {
        ActionDescriptor ebb = EventHelp.parse(
                "Ebb", "Synopsis: Water leaves.\nClass: user, system\n" + "Argument: Station - Where.\n\nLong text.\n");
        assertEquals("system,user,all", ebb.privileges().asAuthority());
        manager.core()
                .events()
                .put(
                        9,
                        List.of(
                                ebb,
                                EventHelp.parse("alpha", ""),
                                EventHelp.parse("Tide", ""),
                                EventHelp.parse("Zoo", "")));
        assertEquals(
                "Events:\n" + ("  " + "-".repeat(20)).repeat(3) + "\n"
                        + String.format("  %-20s  %-20s  %-20s%n  %-20s%n", "alpha", "Ebb", "Tide", "Zoo"),
                type("manager show events"));
        assertEquals("""
                Event: Ebb
                [Syntax]
                Event: Ebb
                Station: <value>

                [Synopsis]
                Water leaves.

                [Description]
                Long text.

                [Arguments]
                Station
                    Where.

                [See Also]
                Not available
                """, type("manager show event Ebb"));
        assertEquals("Could not find event 'ebb'\n", type("manager show event ebb"));
        manager.core().events().remove(9);
        assertEquals("Could not find event 'Ebb'\n", type("manager show event Ebb"));
    }

    @Test
    public void debugIsSwitchedUntilSettingsChange() throws Exception {
        assertEquals("manager debug is off\n", type("manager set debug"));
        assertEquals("", type("manager set debug ON"));
        assertEquals("manager debug is on\n", type("manager set debug"));
        assertTrue(type("manager show settings").contains("Debug:                     Yes"));
        assertEquals("", type("manager reload"));
        assertEquals("manager debug is on\n", type("manager set debug"));
        manager.write(manager.general() + RunningManager.ACCOUNTS + "; changed\n");
        assertEquals("", type("manager reload"));
        assertEquals("manager debug is off\n", type("manager set debug"));
        assertEquals(
                "Usage: manager set debug [on|off]\n\tShow, enable, disable debugging of the manager code.\n",
                type("manager set debug bogus"));
    }

    @Test
    public void wrongArgumentsPrintTheUsageText() {
        assertEquals(
                "Usage: manager show users\n"
                        + "       Prints a listing of all managers that are currently configured on that\n system.\n",
                type("manager show users extra"));
        assertEquals(
                " Usage: manager show user <user>\n"
                        + "        Display all information related to the manager user specified.\n",
                type("manager show user"));
    }

    @Test
    public void accountsRunWhatTheirListAllows() {
        assertEquals(CommandResult.DONE, typeAs("some", "somepw", "manager show users"));
        assertEquals(CommandResult.FORBIDDEN, typeAs("some", "somepw", "manager show settings"));
        assertEquals(CommandResult.FORBIDDEN, typeAs("some", "somepw", "no such thing"));
        // The list of the general section is for those that have none.
        assertEquals(CommandResult.DONE, typeAs("admin", "adminpw", "manager show settings"));
        assertEquals(CommandResult.FORBIDDEN, typeAs("admin", "adminpw", "manager reload"));
        assertEquals(CommandResult.DONE, typeAs("trusted", "trustedpw", "manager reload"));
    }

    @Test
    public void whatIsGuardedHasToBeNamed() {
        assertEquals(CommandResult.UNKNOWN, typeAs("trusted", "trustedpw", "module unload x"));
        assertEquals(CommandResult.FORBIDDEN, typeAs("trusted", "trustedpw", " \"MODULE\"  load x"));
        assertEquals(CommandResult.FORBIDDEN, typeAs("trusted", "trustedpw", "restart gracefully"));
        CommandEntry sluice = new CommandEntry(
                CommandDescriptor.of("sluice open").guarded(),
                (call, out) -> {},
                new Owner(7, "com.acme 1.0.0"),
                new ActionEntry.Rank(0, 9));
        manager.core().commandsRunning().open(sluice);
        manager.core().commands().add(sluice);
        assertEquals(CommandResult.FORBIDDEN, typeAs("trusted", "trustedpw", "sluice open"));
        assertEquals(CommandResult.DONE, manager.core().commandLine().run("sluice open", ignored -> {}));
    }

    /** As with its classes, a session keeps what it had when it logged in. */
    @Test
    public void aSessionKeepsTheListItLoggedInWith() throws Exception {
        Line line = manager.login("trusted", "trustedpw", "off");
        Session session = manager.core().sessions().sessions().get(0);
        manager.write(manager.general() + RunningManager.ACCOUNTS);
        manager.core().settings().reload();
        assertTrue(manager.core().commandLine().permits(session, "manager reload"));
        line.hangUp();
        assertTrue(!manager.core().commandLine().permits(session, "manager reload"));
    }
}
