package org.patchbay.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.shell.output.Screen;

/** What each command shows and does. */
public class CommandsTest {
    private final FakeManager manager = new FakeManager();
    private final List<AuditEntry> audited = new ArrayList<>();
    private final Journal journal = new Journal(audited::add);

    private List<String> run(Command command, String... typed) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Words words = Words.of(List.of(typed), command);
        command.run(words, new Screen(new PrintStream(bytes, false, StandardCharsets.UTF_8), 0, words.json()));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String refusal(Command command, String... typed) {
        return assertThrows(ShellException.class, () -> run(command, typed)).getMessage();
    }

    @Test
    public void sessionsAreListedAndOneIsShownInFull() throws Exception {
        List<String> lines = run(new Sessions(manager));
        assertEquals(4, lines.size());
        assertTrue(lines.get(1), lines.get(1).matches("\\d+ +ann +TCP .* +3 +12345 +Ping\\?\\[31m"));
        List<String> one = run(new Sessions(manager), Long.toString(manager.ident(2)));
        assertTrue(one.contains("account           bob"));
        assertTrue(one.contains("filters           !Event: Newexten"));
        assertEquals("There is no session 5.", refusal(new Sessions(manager), "5"));
    }

    @Test
    public void aSessionIsKickedWithItsReasonAndWrittenDown() throws Exception {
        long ident = manager.ident(2);
        assertEquals(List.of("1 session ended."), run(new Kick(manager, journal), ident + "", "go", "home"));
        assertEquals(List.of(ident + " go home"), manager.ended);
        assertEquals("AuditEntry[OPERATION disconnect SUCCESS]", audited.get(0).toString());
        assertEquals("shell", audited.get(0).means());
        assertEquals(Long.toString(ident), audited.get(0).targets().get("Session"));
    }

    @Test
    public void allSessionsOfAnAccountAreKicked() throws Exception {
        assertEquals(List.of("2 sessions ended."), run(new Kick(manager, journal), "ANN"));
        assertEquals(1, manager.sessions().size());
        assertTrue(refusal(new Kick(manager, journal), "ann").startsWith("There is no session ann"));
        assertEquals(2, audited.size());
    }

    @Test
    public void actionsAreListedWithWhatIsWrong() throws Exception {
        List<String> lines = run(new Actions(manager));
        assertTrue(
                lines.get(1),
                lines.get(1).matches("Hangup +active +call +4 +1 +org.example 1.0.0 +Hang up a channel."));
        assertTrue(lines.get(2), lines.get(2).matches("no name +failed +4 +1 +org.example 1.0.0 +it has no name"));
        assertEquals(2, run(new Actions(manager), "--state", "failed").size());
        assertTrue(refusal(new Actions(manager), "--state", "odd").contains("active, shadowed, failed"));
    }

    @Test
    public void anActionIsDocumented() throws Exception {
        List<String> lines = run(new Actions(manager), "hangup");
        assertTrue(lines.contains("headers      Channel  Which one."));
        assertTrue(lines.contains("             [Cause]  Why."));
        assertTrue(lines.contains("99 % within  2.0 ms"));
        assertEquals("There is no action nosuch.", refusal(new Actions(manager), "nosuch"));
    }

    @Test
    public void accountsAreListedWithoutTheirSecrets() throws Exception {
        List<String> lines = run(new Accounts(manager));
        assertTrue(lines.get(1), lines.get(1).matches("ann +hashed +2 .* call +deny = 0.0.0.0/0, permit = .*"));
        assertTrue(lines.get(2), lines.get(2).matches("bob +none +1 .*"));
        assertTrue(
                run(new Accounts(manager), "--json", "bob").get(0).startsWith("{\"name\":\"bob\",\"secret\":\"none\""));
        assertEquals("There is no account eve.", refusal(new Accounts(manager), "eve"));
    }

    @Test
    public void whoMayCallAnActionIsSaidWithTheReason() throws Exception {
        assertEquals(
                List.of("ACCOUNT  MAY  WHY", "ann      yes  it has call", "bob      no   it lacks call"),
                run(new May(manager), "Hangup"));
        assertEquals(2, run(new May(manager), "Hangup", "bob").size());
    }

    @Test
    public void aLockOutWithABlankIsReleased() throws Exception {
        assertEquals(3, run(new LockOuts(manager)).size());
        assertEquals(List.of("Released: account bob"), run(new Release(manager, journal), "account", "bob"));
        assertEquals(List.of("192.0.2.7"), manager.locked);
        assertEquals("Not locked out: account bob", refusal(new Release(manager, journal), "account bob"));
    }

    @Test
    public void aReloadSaysWhatCameOfIt() throws Exception {
        List<String> asked = new ArrayList<>();
        Reload reload = new Reload(
                FakeReloader.of(module -> {
                    asked.add(module);
                    return module.equals("x") ? ReloadOutcome.NO_SUCH_MODULE : ReloadOutcome.RELOADED;
                }),
                () -> List.of("manager"),
                journal);
        assertEquals(List.of("Module Reloaded."), run(reload));
        assertEquals("No such module.", refusal(reload, "x"));
        assertEquals(List.of("", "x"), asked);
        assertEquals("AuditEntry[OPERATION reload FAILURE]", audited.get(1).toString());
    }

    /** A file of the deploy folder. */
    private record File(String file, String bundle, State state, String problem, String remedy)
            implements DeployedFile {}

    @Test
    public void aPackThatFailedIsNamedWithProblemAndRemedyInFull() throws Exception {
        Packs packs = new Packs(() -> List.of(
                new File("a.jar", "org.a 1", DeployedFile.State.ACTIVE, "", ""),
                new File("b.jar", "", DeployedFile.State.FAILED, "the jar is torn.", "Copy it again.")));
        assertEquals(
                List.of(
                        "FILE   STATE   BUNDLE",
                        "a.jar  active  org.a 1",
                        "b.jar  failed",
                        "b.jar: the jar is torn. Copy it again."),
                run(packs));
        assertTrue(run(packs, "--json").get(1).contains("\"remedy\":\"Copy it again.\""));
    }

    @Test
    public void helpNamesEveryCommandAndHowItIsTyped() throws Exception {
        Help help = new Help(() -> List.of(new Kick(manager, journal), new Sessions(manager)));
        assertEquals(6, run(help).size() + 1);
        assertEquals("Usage: kick IDENT|ACCOUNT [REASON ...]", run(help, "kick").get(1));
        assertTrue(refusal(help, "ls").endsWith("felix:help ls"));
    }
}
