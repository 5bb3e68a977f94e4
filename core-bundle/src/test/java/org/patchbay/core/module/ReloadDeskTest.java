package org.patchbay.core.module;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.patchbay.api.runtime.ModulePart;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.core.action.Owner;
import org.patchbay.core.module.ModuleTable.Module;
import org.patchbay.testkit.Await;

/** Modules by name: specification 14.7. */
public class ReloadDeskTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final List<String> journal = new ArrayList<>();
    private final ModuleTable modules = new ModuleTable();
    private final ReloadDesk desk =
            new ReloadDesk(modules, () -> journal.add("manager"), Clock.fixed(NOW, ZoneOffset.UTC));

    private Module module(Runnable reload, String... names) {
        Module module = new Module(List.of(names), reload::run, new Owner(7, "com.acme.queue 1.0.0"));
        modules.add(module);
        return module;
    }

    @Test
    public void aModuleIsReloadedByItsName() {
        module(() -> journal.add("queue"), "app_queue.so");
        for (String name : List.of("app_queue.so", "app_queue", "APP_Queue.SO")) {
            assertEquals(ReloadOutcome.RELOADED, desk.reload(name));
        }
        assertEquals(List.of("queue", "queue", "queue"), journal);
    }

    @Test
    public void severalMayShareAName() {
        module(() -> journal.add("a"), "http");
        module(() -> journal.add("b"), "http");
        desk.reload("http");
        assertEquals(List.of("a", "b"), journal);
    }

    @Test
    public void aBundleIsReloadedByItsSymbolicName() {
        module(() -> journal.add("queue"), "app_queue.so");
        modules.started(7, "com.acme.queue", List.of("app_queue.so", "app_echo.so"));
        assertEquals(ReloadOutcome.RELOADED, desk.reload("com.acme.queue"));
        assertEquals(List.of("queue"), journal);
    }

    @Test
    public void aPartIsKnownWhileItIsIn() {
        Part echo = new Part();
        modules.add(echo, "app_echo.so");
        assertEquals(ReloadOutcome.NOT_SUPPORTED, desk.reload("app_echo"));
        assertTrue(echo.unload());
        assertEquals(ReloadOutcome.NO_SUCH_MODULE, desk.reload("app_echo"));
        assertTrue(echo.load());
        modules.remove(echo);
        assertEquals(ReloadOutcome.NO_SUCH_MODULE, desk.reload("app_echo"));
    }

    /** Comes and goes as it is told. */
    private static final class Part implements ModulePart {
        private boolean in = true;

        @Override
        public String description() {
            return "Echo";
        }

        @Override
        public boolean loaded() {
            return in;
        }

        @Override
        public boolean load() {
            in = true;
            return true;
        }

        @Override
        public boolean unload() {
            in = false;
            return true;
        }
    }

    @Test
    public void aNameWithoutReloadIsKnownWhileItsBundleRuns() {
        modules.started(7, "com.acme.queue", List.of("app_echo.so"));
        assertEquals(ReloadOutcome.NOT_SUPPORTED, desk.reload("app_echo.so"));
        assertEquals(ReloadOutcome.NOT_SUPPORTED, desk.reload("com.acme.queue"));
        modules.stopped(7);
        assertEquals(ReloadOutcome.NO_SUCH_MODULE, desk.reload("app_echo.so"));
        assertEquals(ReloadOutcome.NO_SUCH_MODULE, desk.reload("no_such_module.so"));
    }

    @Test
    public void corePartsAcknowledge() {
        for (String part : List.of("cdr", "DNSmgr", "extconfig", "enum", "http", "logger", "features", "plc")) {
            assertEquals(part, ReloadOutcome.RELOADED, desk.reload(part));
        }
        assertEquals(List.of(), journal);
        desk.reload("acl");
        desk.reload("Manager");
        assertEquals(List.of("manager", "manager"), journal);
    }

    /** The ending may be left out of a module's name, but no part of the core has one. */
    @Test
    public void partsHaveTheirNamesToTheLetter() {
        module(() -> journal.add("cdr"), "cdr");
        for (String name : List.of("manager.so", "manager ", "cdr.so", "app_queue.so.so")) {
            assertEquals(name, ReloadOutcome.NO_SUCH_MODULE, desk.reload(name));
        }
        assertEquals(List.of(), journal);
    }

    @Test
    public void everythingBeginsWithTheManager() {
        module(() -> journal.add("queue"), "app_queue.so");
        module(() -> journal.add("cdr"), "cdr");
        assertEquals(Optional.empty(), desk.lastReload());
        assertEquals(ReloadOutcome.RELOADED, desk.reload(""));
        assertEquals(List.of("manager", "queue", "cdr"), journal);
        assertEquals(Optional.of(NOW), desk.lastReload());
    }

    @Test
    public void oneThatFailsDoesNotKeepTheOthersFromReloading() {
        module(
                () -> {
                    throw new IllegalStateException("made by a test");
                },
                "a.so");
        module(() -> journal.add("b"), "b.so");
        assertEquals(ReloadOutcome.FAILED, desk.reloadAll());
        assertEquals(List.of("manager", "b"), journal);
    }

    @Test
    public void nobodyWaitsForAReload() {
        List<ReloadOutcome> inner = new ArrayList<>();
        module(() -> inner.add(desk.reload("manager")), "a.so");
        assertEquals(ReloadOutcome.RELOADED, desk.reload("a.so"));
        assertEquals(List.of(ReloadOutcome.IN_PROGRESS), inner);
        assertEquals(ReloadOutcome.RELOADED, desk.reload("manager"));
    }

    @Test
    public void aModuleThatLeavesWaitsForTheReloadThatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Module module = module(
                () -> {
                    started.countDown();
                    Await.await(Duration.ofSeconds(10), "the test goes on", () -> go.getCount() == 0);
                },
                "a.so");
        CompletableFuture<ReloadOutcome> reload = CompletableFuture.supplyAsync(() -> desk.reload("a"));
        assertTrue(started.await(10, TimeUnit.SECONDS));
        CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> desk.withdraw(module, Duration.ofSeconds(10)));
        Await.during(Duration.ofMillis(30), "the withdrawal waits", () -> !gone.isDone());
        go.countDown();
        gone.get(10, TimeUnit.SECONDS);
        assertEquals(ReloadOutcome.RELOADED, reload.get(10, TimeUnit.SECONDS));
        assertEquals(ReloadOutcome.NO_SUCH_MODULE, desk.reload("a"));
    }
}
