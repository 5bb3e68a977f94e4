package org.patchbay.pack.pbx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.Test;
import org.patchbay.api.action.ActionException;
import org.patchbay.pack.pbx.application.ApplicationModule;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.SimClock;
import org.patchbay.pack.pbx.time.Turn;
import org.patchbay.testkit.RecordingPublisher;

/** Applications that come and go as modules: specification 14.7; transcript core-moduleload-cycle. */
public class LoopModuleTest {
    private final Applications applications = new Pbx(
                    new Agenda(SimClock.stepped(Instant.EPOCH)),
                    new RecordingPublisher(),
                    new PbxSettings("", 1, false, ZoneOffset.UTC, Map.of()),
                    new PbxConfiguration(Path.of("nowhere"))::read)
            .switchboard()
            .applications();

    private final ApplicationModule echo = ApplicationModule.all().stream()
            .filter(module -> module.name().equals("app_echo.so"))
            .findFirst()
            .orElseThrow();

    private boolean runs(String application) {
        return applications.find(application).isPresent();
    }

    @Test
    public void everyModuleHasApplicationsThatExist() {
        for (ApplicationModule module : ApplicationModule.all()) {
            for (String application : module.applications()) {
                assertTrue(module.name() + " has " + application, runs(application));
            }
        }
    }

    @Test
    public void whatIsTakenOutCannotBeCalledUntilItIsBack() {
        LoopModule module = new LoopModule(echo, applications, new AtOnce());
        assertTrue(module.loaded());
        assertTrue(module.unload());
        assertFalse(module.unload());
        assertFalse(module.loaded());
        assertFalse(runs("ECHO"));
        assertTrue(applications.all().stream().noneMatch(named -> named.name().equals("Echo")));
        assertTrue(runs("Dial"));
        assertTrue(module.load());
        assertFalse(module.load());
        assertTrue(runs("Echo"));
    }

    @Test
    public void aPbxThatIsBusyKeepsItsModule() {
        LoopModule module = new LoopModule(echo, applications, new Busy());
        assertFalse(module.unload());
        assertTrue(module.loaded());
        assertEquals("Simple Echo Application", module.description());
        assertEquals(List.of("Echo"), echo.applications());
    }

    /** A loop that does it at once. */
    private static final class AtOnce implements Turn {
        @Override
        public <T> CompletionStage<T> ask(Callable<T> task) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return task.call();
                        } catch (Exception unexpected) {
                            throw new AssertionError(unexpected);
                        }
                    },
                    Runnable::run);
        }
    }

    /** A loop that takes nothing. */
    private static final class Busy implements Turn {
        @Override
        public <T> CompletionStage<T> ask(Callable<T> task) {
            return CompletableFuture.failedStage(new ActionException("The PBX is busy"));
        }
    }
}
