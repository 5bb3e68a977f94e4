package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.testkit.Await;

/** What happens to actions, and to calls that run, when a bundle comes or leaves. */
public class WithdrawalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String UNKNOWN =
            "Response: Error\r\nMessage: Invalid/unknown command: %s. Use Action: ListCommands to show available commands.\r\n\r\n";

    @Rule
    public final RunningManager manager = new RunningManager();

    private static ActionHandler blocked(CountDownLatch started, CountDownLatch go) {
        return call -> {
            started.countDown();
            try {
                go.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new ActionException("interrupted");
            }
            return Reply.success("finished");
        };
    }

    @Test
    public void aWithdrawnActionIsUnknown() {
        ActionEntry entry = manager.offer("Gone", call -> Reply.success("here"));
        Line line = manager.admin();
        line.message("Action: Gone");
        line.expect("Response: Success\r\nMessage: here\r\n\r\n");
        manager.withdraw(entry);
        line.message("Action: Gone");
        line.expect(String.format(UNKNOWN, "Gone"));
    }

    @Test
    public void theSecondOfANameWaitsAndTakesOver() {
        ActionEntry first = manager.offer("Same", call -> Reply.success("first"));
        manager.offer("SAME", call -> Reply.success("second"));
        Line line = manager.admin();
        line.message("Action: Same");
        line.expect("Response: Success\r\nMessage: first\r\n\r\n");
        assertEquals(ActionInfo.State.SHADOWED, state("SAME"));
        manager.withdraw(first);
        line.message("Action: Same");
        line.expect("Response: Success\r\nMessage: second\r\n\r\n");
    }

    @Test
    public void theHigherRankingServes() {
        manager.offer("Same", call -> Reply.success("low"));
        manager.offer(ActionDescriptor.of("Same"), call -> Reply.success("high"), 10);
        Line line = manager.admin();
        line.message("Action: Same");
        line.expect("Response: Success\r\nMessage: high\r\n\r\n");
    }

    private ActionInfo.State state(String name) {
        return manager.core().actions().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    public void aRunningCallMayFinish() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ActionEntry entry = manager.offer("Run", blocked(started, go));
        Line line = manager.admin();
        line.message("Action: Run");
        assertTrue(started.await(10, TimeUnit.SECONDS));
        CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> manager.withdraw(entry));
        Await.during(Duration.ofMillis(50), "the withdrawal waits", () -> !gone.isDone());
        go.countDown();
        line.expect("Response: Success\r\nMessage: finished\r\n\r\n");
        Await.await(PATIENCE, "the withdrawal ends", gone::isDone);
    }

    @Test
    public void aCallThatDoesNotFinishIsAnsweredWithoutItAndTheSessionGoesOn() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ActionEntry entry = manager.offer("Stuck", blocked(started, go));
        Line line = manager.admin();
        line.message("Action: Stuck", "ActionID: 9");
        assertTrue(started.await(10, TimeUnit.SECONDS));
        manager.withdraw(entry);
        line.expect("Response: Error\r\nActionID: 9\r\nMessage: Action withdrawn\r\n\r\n");
        line.message("Action: Events", "EventMask: 0");
        line.expect("Response: Success\r\nEvents: Off\r\n\r\n");
        go.countDown();
        Await.during(
                Duration.ofMillis(50),
                "the late result is dropped",
                () -> line.taken().isEmpty());
    }

    @Test
    public void aCallThatIsDeferredWhileItsActionLeavesIsAnsweredToo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ActionHandler blocked = blocked(started, go);
        ActionEntry entry = manager.offer("Turn", call -> {
            blocked.handle(call);
            return Reply.later(new CompletableFuture<>());
        });
        Line line = manager.admin();
        line.message("Action: Turn", "ActionID: 9");
        assertTrue(started.await(10, TimeUnit.SECONDS));
        CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> manager.withdraw(entry));
        Await.during(Duration.ofMillis(50), "the withdrawal waits", () -> !gone.isDone());
        go.countDown();
        line.expect("Response: Error\r\nActionID: 9\r\nMessage: Action withdrawn\r\n\r\n");
    }

    @Test
    public void aDeferredCallIsAnsweredAtOnce() {
        CompletableFuture<Reply> never = new CompletableFuture<>();
        ActionEntry entry = manager.offer("Never", call -> Reply.later(never));
        Line line = manager.admin();
        line.message("Action: Never", "ActionID: 9");
        line.message("Action: Events", "EventMask: 0");
        Await.during(Duration.ofMillis(50), "it waits", () -> line.taken().isEmpty());
        manager.withdraw(entry);
        line.expect(
                "Response: Error\r\nActionID: 9\r\nMessage: Action withdrawn\r\n\r\nResponse: Success\r\nEvents: Off\r\n\r\n");
        never.complete(Reply.success("too late"));
        Await.during(
                Duration.ofMillis(50),
                "the late result is dropped",
                () -> line.taken().isEmpty());
    }

    @Test
    public void aRunningListIsCancelled() {
        ActionEntry entry = manager.offer(
                "List",
                call -> Reply.list(
                        "Items will follow",
                        IntStream.iterate(0, i -> i + 1).mapToObj(i -> AmiEvent.of("Item")),
                        "ListComplete"));
        Line line = manager.admin();
        line.stopReading();
        line.message("Action: List", "ActionID: 9");
        Await.await(
                PATIENCE,
                "the list is held back",
                () -> manager.core().sessions().sessions().get(0).full());
        manager.withdraw(entry);
        line.readAgain();
        String all = line.takeUntil("Event: ListComplete\r\nEventList: cancelled\r\nListItems: ");
        assertTrue(all.contains("Event: Item\r\nActionID: 9\r\n"));
        line.message("Action: Events", "EventMask: 0");
        line.takeUntil("Response: Success\r\nEvents: Off\r\n\r\n");
    }
}
