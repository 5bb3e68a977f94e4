package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeSession;

/** What the pack offers to whom, and that its actions know of each other. */
public class SystemPackTest {
    private final List<String> reloads = new ArrayList<>();
    private final SystemPack pack = new SystemPack(
            new CoreSettings(Path.of("no-such-directory"), "11.25.3-patchbay-1.0.0", () -> true),
            new CoreStatus(Instant.EPOCH, Clock.fixed(Instant.EPOCH.plusSeconds(90), ZoneOffset.UTC)),
            () -> reloads.add("manager"));

    /** Specification 16.8, the blank at the end included. */
    @Test
    public void offersItsActionsInAsterisksWords() {
        assertEquals(
                List.of(
                        "CoreSettings: Show PBX core settings (version etc).  (Priv: system,reporting,all)",
                        "CoreStatus: Show PBX core status variables.  (Priv: system,reporting,all)",
                        "Reload: Send a reload event.  (Priv: system,config,all)"),
                AmiTest.describe(pack).stream()
                        .map(action -> action.name() + ": " + action.synopsis() + " (Priv: "
                                + action.privileges().asAuthority() + ")")
                        .toList());
    }

    @Test
    public void documentsEachAction() {
        for (ActionDescriptor action : AmiTest.describe(pack)) {
            assertNotNull(action.name(), SystemPack.class.getResource("/OSGI-INF/ami/" + action.name() + ".help"));
        }
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
        assertEquals(List.of(), reloads);
    }

    @Test
    public void showsTheTimeOfAReloadThatWasDoneOnly() {
        FakeSession admin = FakeSession.admin();
        first(admin, "Action: Reload", "Module: nonsense");
        assertEquals("00:00:00", first(admin, "Action: CoreStatus").header("CoreReloadTime"));
        first(admin, "Action: Reload");
        assertEquals("00:01:30", first(admin, "Action: CoreStatus").header("CoreReloadTime"));
        assertEquals("00:00:00", first(admin, "Action: CoreStatus").header("CoreStartupTime"));
        assertEquals(List.of("manager"), reloads);
    }

    private AmiMessage first(FakeSession session, String... lines) {
        return AmiTest.run(pack, session, lines).get(0);
    }
}
