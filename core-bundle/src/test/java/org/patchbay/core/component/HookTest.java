package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.Reply;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.core.action.Owner;
import org.patchbay.testkit.Await;

/** Hooks see everything, in order, and may send actions. */
public class HookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Rule
    public final RunningManager manager = new RunningManager();

    private final List<AmiEvent> seen = new CopyOnWriteArrayList<>();
    private final EventHook hook = seen::add;

    @Test
    public void seesEveryEventInOrderUntilItLeaves() {
        manager.core().hooks().add(hook, "test", Owner.CORE);
        for (int i = 0; i < 150; i++) {
            manager.core().stream().publish(AmiEvent.of("Number" + i, EventCategory.TEST));
        }
        Await.await(PATIENCE, "all are seen", () -> seen.size() == 150);
        for (int i = 0; i < 150; i++) {
            assertEquals("Number" + i, seen.get(i).name());
        }
        manager.core().hooks().remove(hook);
        manager.core().stream().publish(AmiEvent.of("Later", EventCategory.TEST));
        Await.during(Duration.ofMillis(50), "nothing more is seen", () -> seen.size() == 150);
    }

    /** What it has not seen must not keep a worker busy, nor the log from forgetting. */
    @Test
    public void aHookThatLeavesBehindTheStreamLeavesNoWork() {
        CountDownLatch toGoOn = new CountDownLatch(1);
        EventHook slow = event -> {
            seen.add(event);
            Await.await(PATIENCE, "the test lets it go on", () -> toGoOn.getCount() == 0);
        };
        manager.core().hooks().add(slow, "slow", Owner.CORE);
        for (int i = 0; i < 5; i++) {
            manager.core().stream().publish(AmiEvent.of("Number" + i, EventCategory.TEST));
        }
        Await.await(PATIENCE, "it is busy with the first", () -> seen.size() == 1);
        manager.core().hooks().remove(slow);
        toGoOn.countDown();
        Await.await(PATIENCE, "no worker is at work", () -> workersAtWork() == 0);
        Await.during(Duration.ofMillis(100), "and none begins", () -> workersAtWork() == 0);
        assertEquals(1, seen.size());
    }

    /** Threads that run something of a hook. */
    private static long workersAtWork() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().contains(".core.hook.")))
                .count();
    }

    @Test
    public void aHookThatFailsIsToldTheNextEventAllTheSame() {
        EventHook failing = event -> {
            seen.add(event);
            throw new IllegalStateException("defect");
        };
        manager.core().hooks().add(failing, "failing", Owner.CORE);
        manager.core().stream().publish(AmiEvent.of("One", EventCategory.TEST));
        manager.core().stream().publish(AmiEvent.of("Two", EventCategory.TEST));
        Await.await(PATIENCE, "both are seen", () -> seen.size() == 2);
        manager.core().hooks().remove(failing);
    }

    @Test
    public void theAnswerToItsActionComesAsEventsPacketByPacket() {
        manager.core().hooks().add(hook, "test", Owner.CORE);
        assertTrue(manager.core()
                .hookCaller()
                .send(hook, AmiMessage.of("Action", "Ping").with("ActionID", "h")));
        Await.await(PATIENCE, "the answer is there", () -> seen.size() == 1);
        AmiEvent answer = seen.get(0);
        assertEquals("HookResponse", answer.name());
        assertEquals(EventCategory.HOOKRESPONSE.bit(), answer.categories().mask());
        assertEquals(
                List.of("Response: Success", "ActionID: h", "Ping: Pong"),
                answer.lines().subList(0, 3));
    }

    /** An event has no empty lines, so the text of a command comes as one event for each block of lines. */
    @Test
    public void theTextOfACommandComesAsEventsToo() {
        manager.offer("Say", call -> Reply.follows(text -> text.print("one\ntwo\n\nthree\n")));
        manager.core().hooks().add(hook, "test", Owner.CORE);
        assertTrue(manager.core().hookCaller().send(hook, AmiMessage.of("Action", "Say")));
        Await.await(PATIENCE, "the answer is there", () -> seen.size() == 2);
        assertEquals(
                List.of("Response: Follows", "Privilege: Command", "one", "two"),
                seen.get(0).lines());
        assertEquals(List.of("three", "--END COMMAND--"), seen.get(1).lines());
    }

    @Test
    public void mayCallWhatNeedsASessionAndWhatAnswersLater() {
        assertTrue(manager.core().hookCaller().send(hook, AmiMessage.of("Action", "ListCommands")));
        assertTrue(manager.core()
                .hookCaller()
                .send(hook, AmiMessage.of("Action", "WaitEvent").with("Timeout", "0")));
        Await.await(PATIENCE, "both answers are there", () -> seen.size() == 3);
    }

    @Test
    public void mayNotLogInNorCallWhatIsNotThere() {
        assertFalse(manager.core().hookCaller().send(hook, AmiMessage.of("Action", "login")));
        assertFalse(manager.core().hookCaller().send(hook, AmiMessage.of("Action", "Nothing")));
        assertFalse(manager.core().hookCaller().send(hook, AmiMessage.of("Actions", "Ping")));
    }
}
