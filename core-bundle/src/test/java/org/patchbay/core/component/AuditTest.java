package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditListener;
import org.patchbay.api.runtime.AuditOutcome;
import org.patchbay.api.runtime.DropReason;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.testkit.Await;

/** Who is told what of those who change something. */
public class AuditTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Rule
    public final RunningManager manager = new RunningManager();

    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    private void listen() {
        manager.core().audit().add(entries::add);
    }

    private AuditEntry awaitEntry(AuditKind kind) {
        Await.await(PATIENCE, "an entry of " + kind, () -> entries.stream().anyMatch(entry -> entry.kind() == kind));
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void tellsOfAChangeWithItsTargetsAndWithoutItsSecrets() {
        manager.offer(ActionDescriptor.of("Change", EventCategory.SYSTEM), call -> Reply.success("Done"), 0);
        listen();
        Line line = manager.admin();
        line.message("Action: change", "ActionID: 7", "Channel: SIP/1", "Secret: hidden", "Key: k", "Variable: a=b");
        line.takeUntil("Done\r\n\r\n");
        AuditEntry entry = awaitEntry(AuditKind.ACTION);
        assertEquals("Change", entry.subject());
        assertEquals("7", entry.actionId());
        assertEquals("admin", entry.account());
        assertEquals("TCP", entry.means());
        assertFalse(entry.address().isEmpty());
        assertEquals(AuditOutcome.SUCCESS, entry.outcome());
        assertEquals(Map.of("Channel", "SIP/1"), entry.targets());
    }

    @Test
    public void tellsOfAChangeThatWasDenied() {
        manager.offer(ActionDescriptor.of("Change", EventCategory.SYSTEM), call -> Reply.success("Done"), 0);
        listen();
        manager.login("userev", "userpw", "off").message("Action: Change");
        assertEquals(AuditOutcome.DENIED, awaitEntry(AuditKind.ACTION).outcome());
    }

    @Test
    public void saysNothingOfWhatOnlyReports() {
        manager.offer(
                ActionDescriptor.of("Report", EventCategory.SYSTEM, EventCategory.REPORTING),
                call -> Reply.success("Done"),
                0);
        manager.offer(ActionDescriptor.of("Change", EventCategory.SYSTEM), call -> Reply.error("Not now"), 0);
        listen();
        Line line = manager.admin();
        line.message("Action: Report");
        line.message("Action: Ping");
        line.message("Action: Change");
        AuditEntry first = awaitEntry(AuditKind.ACTION);
        assertEquals("Change", first.subject());
        assertEquals(AuditOutcome.FAILURE, first.outcome());
    }

    @Test
    public void tellsOnceOfACallWhoseBundleLeft() {
        ActionEntry entry = manager.offer(
                ActionDescriptor.of("Change", EventCategory.SYSTEM), call -> Reply.later(new CompletableFuture<>()), 0);
        listen();
        Line line = manager.admin();
        line.message("Action: Change");
        Await.await(
                PATIENCE,
                "the call is under way",
                () -> manager.core().sessions().sessions().get(0).busy());
        manager.withdraw(entry);
        line.expect("Response: Error\r\nMessage: Action withdrawn\r\n\r\n");
        assertEquals(AuditOutcome.WITHDRAWN, awaitEntry(AuditKind.ACTION).outcome());
        assertEquals(
                1,
                entries.stream().filter(told -> told.kind() == AuditKind.ACTION).count());
    }

    @Test
    public void tellsOfLogOnsAndNeverOfTheSecret() {
        listen();
        Line line = manager.connect();
        line.message("Action: Login", "Username: admin", "Secret: guessed");
        AuditEntry failed = awaitEntry(AuditKind.LOGIN_FAILED);
        assertEquals("SECRET", failed.detail());
        assertEquals("admin", failed.account());
        manager.admin();
        assertEquals(AuditOutcome.SUCCESS, awaitEntry(AuditKind.LOGIN).outcome());
        assertFalse(entries.toString().contains("guessed"));
    }

    @Test
    public void tellsReadersOfTheClassSystemOfAFailedLogOn() {
        Line watcher = manager.login("admin", "adminpw", "system");
        watcher.takeUntil("Fully Booted\r\n\r\n");
        manager.connect().message("Action: Login", "Username: adm\u0007in", "Secret: guessed");
        String event = watcher.takeUntil("Reason: ACCOUNT\r\n\r\n");
        assertTrue(
                event, event.startsWith("Event: LoginFailed\r\nPrivilege: system,all\r\nAccount: adm?in\r\nAddress: "));
        assertFalse(event, event.contains("guessed"));
    }

    @Test
    public void dropsAndCountsWhatAListenerIsTooSlowFor() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger seen = new AtomicInteger();
        AuditListener slow = entry -> {
            try {
                go.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            seen.incrementAndGet();
        };
        manager.core().audit().add(slow);
        AuditEntry entry = AuditEntry.of(AuditKind.OPERATION, "disconnect", AuditOutcome.SUCCESS);
        int tried = 10_100;
        for (int i = 0; i < tried; i++) {
            manager.core().audit().record(entry);
        }
        go.countDown();
        Await.await(PATIENCE, "all that was kept is told", () -> seen.get() + dropped() == tried);
        assertTrue("dropped " + dropped(), dropped() >= 99 && dropped() <= 100);
    }

    private long dropped() {
        return new RuntimeService(manager::core).counters().drops().get(DropReason.AUDIT_ENTRY);
    }

    @Test
    public void aListenerThatLeavesHearsTheRestFirst() {
        AuditListener listener = entries::add;
        manager.core().audit().add(listener);
        for (int i = 0; i < 1000; i++) {
            manager.core().audit().record(AuditEntry.of(AuditKind.OPERATION, "n" + i, AuditOutcome.SUCCESS));
        }
        manager.core().audit().remove(listener);
        assertEquals(1000, entries.size() + dropped());
        assertFalse(manager.core().audit().watched());
    }
}
