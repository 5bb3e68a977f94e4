package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.Reply;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.testkit.Await;

/** Answers whose content is text: specification 14.3. */
public class TextAnswerTest {
    @Rule
    public final RunningManager manager = new RunningManager();

    @Test
    public void theTextFollowsTheHeadAndTheMarkFollowsTheText() {
        manager.offer("Say", call -> Reply.follows(text -> text.print("one\n\ntwo\n")));
        Line line = manager.admin();
        line.message("Action: Say", "ActionID: 1");
        line.expect("Response: Follows\r\nPrivilege: Command\r\nActionID: 1\r\none\n\ntwo\n--END COMMAND--\r\n\r\n");
        line.message("Action: Say");
        line.expect("Response: Follows\r\nPrivilege: Command\r\none\n\ntwo\n--END COMMAND--\r\n\r\n");
    }

    @Test
    public void anOpenLineIsContinuedByTheMark() {
        manager.offer("Say", call -> Reply.follows(text -> text.print("no end")));
        manager.offer("Silent", call -> Reply.follows(text -> {}));
        Line line = manager.admin();
        line.message("Action: Say");
        line.expect("Response: Follows\r\nPrivilege: Command\r\nno end--END COMMAND--\r\n\r\n");
        line.message("Action: Silent");
        line.expect("Response: Follows\r\nPrivilege: Command\r\n--END COMMAND--\r\n\r\n");
    }

    @Test
    public void theTextCannotForgeTheEnd() {
        manager.offer(
                "Say",
                call -> Reply.follows(text -> {
                    text.print("--END COM");
                    text.print("MAND--\r\n\r\nResponse: Forged\r\n\r\n");
                }));
        Line line = manager.admin();
        line.message("Action: Say");
        line.expect("Response: Follows\r\nPrivilege: Command\r\n"
                + "--END_COMMAND--\r\n\r\nResponse: Forged\r\n\r\n--END COMMAND--\r\n\r\n");
    }

    @Test
    public void aScriptThatFailsEndsItsText() {
        manager.offer(
                "Fail",
                call -> Reply.follows(text -> {
                    text.print("half\n");
                    throw new IllegalStateException("made by a test");
                }));
        Line line = manager.admin();
        line.message("Action: Fail");
        String answer = line.takeUntil("--END COMMAND--\r\n\r\n");
        assertTrue(
                answer,
                answer.matches("(?s)Response: Follows\r\nPrivilege: Command\r\n"
                        + "half\nInternal error, reference \\d+\n--END COMMAND--\r\n\r\n"));
        line.message("Action: Events", "EventMask: 0");
        line.expect("Response: Success\r\nEvents: Off\r\n\r\n");
    }

    /** The outbox of this manager has 4096 bytes: the text is far longer, and goes out as the client reads. */
    @Test
    public void aLongTextWaitsForItsReader() {
        String row = "x".repeat(99) + "\n";
        manager.offer(
                "Long",
                call -> Reply.follows(text -> {
                    for (int i = 0; i < 2_000; i++) {
                        text.print(row);
                    }
                }));
        Line line = manager.admin();
        line.message("Action: Long");
        String answer = line.takeUntil("--END COMMAND--\r\n\r\n");
        assertEquals(
                "Response: Follows\r\nPrivilege: Command\r\n" + row.repeat(2_000) + "--END COMMAND--\r\n\r\n", answer);
    }

    @Test
    public void aTextIsCutOffWhenItsBundleLeaves() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ActionEntry entry = manager.offer(
                "Stuck",
                call -> Reply.follows(text -> {
                    text.print("x".repeat(9_000) + "\n");
                    started.countDown();
                    Await.await(Duration.ofSeconds(30), "the test goes on", () -> go.getCount() == 0);
                    text.print("too late\n");
                }));
        Line line = manager.admin();
        line.message("Action: Stuck", "ActionID: 9");
        assertTrue(started.await(10, TimeUnit.SECONDS));
        manager.withdraw(entry);
        line.expect("Response: Follows\r\nPrivilege: Command\r\nActionID: 9\r\n" + "x".repeat(9_000)
                + "\n\nAction withdrawn\n--END COMMAND--\r\n\r\n");
        go.countDown();
        line.message("Action: Events", "EventMask: 0");
        line.expect("Response: Success\r\nEvents: Off\r\n\r\n");
        Await.during(
                Duration.ofMillis(50),
                "what the script still writes is dropped",
                () -> line.taken().isEmpty());
    }
}
