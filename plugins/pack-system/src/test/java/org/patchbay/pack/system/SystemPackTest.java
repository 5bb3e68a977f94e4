package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.CommandTest;
import org.patchbay.testkit.FakeSession;

/** What the pack offers to whom, and that its actions know of each other. */
public class SystemPackTest {
    private final FakeServer server = new FakeServer();
    private final SystemPack pack = new SystemPack(
            new CoreSettings(Path.of("no-such-directory"), "11.25.3-patchbay-1.0.0", () -> true, () -> true),
            new ServerTimes(
                    Instant.EPOCH, () -> server.lastReload, Clock.fixed(Instant.EPOCH.plusSeconds(90), ZoneOffset.UTC)),
            new Calls(),
            server.server());

    /** Specification 16.8, the blank at the end included; LoggerRotate is not in Asterisk 11. */
    @Test
    public void offersItsActionsInAsterisksWords() {
        assertEquals(
                List.of(
                        "Command: Execute Asterisk CLI Command.  (Priv: command,all)",
                        "CoreSettings: Show PBX core settings (version etc).  (Priv: system,reporting,all)",
                        "CoreStatus: Show PBX core status variables.  (Priv: system,reporting,all)",
                        "LoggerRotate:  (Priv: system,all)",
                        "ModuleCheck: Check if module is loaded.  (Priv: system,all)",
                        "ModuleLoad: Module management.  (Priv: system,all)",
                        "Reload: Send a reload event.  (Priv: system,config,all)"),
                AmiTest.describe(pack).stream()
                        .map(action -> action.name() + ": " + action.synopsis() + " (Priv: "
                                + action.privileges().asAuthority() + ")")
                        .toList());
    }

    @Test
    public void documentsEachActionAndCommand() {
        for (ActionDescriptor action : AmiTest.describe(pack)) {
            assertNotNull(action.name(), SystemPack.class.getResource("/OSGI-INF/ami/" + action.name() + ".help"));
        }
        for (CommandDescriptor command : CommandTest.commands(pack)) {
            assertFalse(command.name(), command.summary().isEmpty());
        }
    }

    @Test
    public void whatStopsOthersHasToBeAllowedByName() {
        assertEquals(
                List.of("module load", "module unload"),
                CommandTest.commands(pack).stream()
                        .filter(CommandDescriptor::isGuarded)
                        .map(CommandDescriptor::name)
                        .toList());
    }

    /** Transcript permissions-any-class-suffices. */
    @Test
    public void asksForAnyOneOfTheClasses() {
        FakeSession reporter =
                FakeSession.of("joe").write(EventCategory.REPORTING).build();
        FakeSession caller = FakeSession.of("jim").write(EventCategory.CALL).build();
        assertEquals("Success", first(reporter, "Action: CoreStatus").header("Response"));
        assertEquals("Success", first(reporter, "Action: CoreSettings").header("Response"));
        assertEquals("Permission denied", first(reporter, "Action: Reload").header("Message"));
        assertEquals("Permission denied", first(caller, "Action: CoreStatus").header("Message"));
        assertEquals("Permission denied", first(caller, "Action: Command").header("Message"));
        assertEquals(List.of(), server.journal);
    }

    @Test
    public void showsTheTimeOfTheLastReload() {
        FakeSession admin = FakeSession.admin();
        assertEquals("00:00:00", first(admin, "Action: CoreStatus").header("CoreReloadTime"));
        server.lastReload = Optional.of(Instant.EPOCH.plusSeconds(80));
        assertEquals("00:01:20", first(admin, "Action: CoreStatus").header("CoreReloadTime"));
        assertEquals("00:00:00", first(admin, "Action: CoreStatus").header("CoreStartupTime"));
    }

    private AmiMessage first(FakeSession session, String... lines) {
        return AmiTest.run(pack, session, lines).get(0);
    }
}
