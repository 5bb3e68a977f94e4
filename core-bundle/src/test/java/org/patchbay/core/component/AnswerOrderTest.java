package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.testkit.Await;

/** One request after the other, each answer whole, events only in between. */
public class AnswerOrderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What {@link RunningManager} allows to wait. */
    private static final int PENDING = 8;

    private static final String SENT = "Response: Success\r\nMessage: Event Sent\r\n\r\n";

    @Rule
    public final RunningManager manager = new RunningManager();

    private static String event(String name) {
        return "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: " + name + "\r\nAction: UserEvent\r\n\r\n";
    }

    @Test
    public void eventsOfAnActionComeBehindItsAnswerAndBeforeTheNext() {
        Line line = manager.login("admin", "adminpw", "user");
        line.send("Action: UserEvent\r\nUserEvent: A\r\n\r\nAction: Events\r\nEventMask: user\r\n\r\n"
                + "Action: UserEvent\r\nUserEvent: B\r\n\r\n");
        line.expect(SENT + event("A") + "Response: Success\r\nEvents: On\r\n\r\n" + SENT + event("B"));
    }

    @Test
    public void linesThatAreNoPacketAreSentAsTheyAre() {
        manager.offer(
                "Raw",
                call -> Reply.write(out -> {
                    assertThrows(IllegalArgumentException.class, () -> out.sendLines(List.of("open")));
                    assertThrows(
                            IllegalArgumentException.class, () -> out.sendLines(List.of("lost", "two\nlines", "")));
                    out.sendLines(List.of("a queue", "   its member", "", ""));
                }));
        Line line = manager.admin();
        line.send("Action: Raw\r\nActionID: 1\r\n\r\nAction: Ping\r\n\r\n");
        line.expect("a queue\r\n   its member\r\n\r\n\r\nResponse: Success\r\nPing: Pong\r\n");
    }

    @Test
    public void theAnswerIsTheSameWhereverTheRequestIsCut() {
        String script = "Action: UserEvent\r\nUserEvent: A\r\nActionID: 1\r\n\r\n\r\nAction: nope\r\n\r\n"
                + "Action: Filter\r\nOperation: add\r\nFilter: x\n\nAction: Events\r\nEventMask: 0\r\n\r\n";
        String whole = answerTo(script, script.length());
        for (int cut = 1; cut < script.length(); cut++) {
            assertEquals("cut at " + cut, whole, answerTo(script, cut));
        }
    }

    private String answerTo(String script, int cut) {
        Line line = manager.admin();
        line.send(script.substring(0, cut)).send(script.substring(cut));
        String answer = line.takeUntil("Events: Off\r\n\r\n");
        line.hangUp();
        return answer;
    }

    @Test
    public void aDeferredAnswerHoldsTheNextOnesButNoThread() {
        CompletableFuture<Reply> later = new CompletableFuture<>();
        manager.offer("Ask", call -> Reply.later(later));
        Line line = manager.login("admin", "adminpw", "user");
        line.send("Action: Ask\r\nActionID: 1\r\n\r\nAction: Logoff\r\nActionID: 2\r\n\r\n");
        manager.core().stream().publish(AmiEvent.of("Meanwhile", EventCategory.USER));
        Await.during(Duration.ofMillis(100), "nothing comes", () -> line.taken().isEmpty());
        later.complete(Reply.success("At last").with("Value", 42));
        line.expect("Response: Success\r\nActionID: 1\r\nMessage: At last\r\nValue: 42\r\n\r\n"
                + "Event: Meanwhile\r\nPrivilege: user,all\r\n\r\n"
                + "Response: Goodbye\r\nActionID: 2\r\nMessage: Thanks for all the fish.\r\n\r\n");
    }

    @Test
    public void aRefusalIsAnAnswerAndADefectHasAReference() {
        manager.offer("Refuse", call -> {
            throw new ActionException("Not " + call.require("What"));
        });
        manager.offer("Break", call -> {
            throw new IllegalStateException("defect");
        });
        Line line = manager.admin();
        line.message("Action: Refuse", "What: now", "ActionID: 1");
        line.expect("Response: Error\r\nActionID: 1\r\nMessage: Not now\r\n\r\n");
        line.message("Action: refuse");
        line.expect("Response: Error\r\nMessage: No What specified\r\n\r\n");
        line.message("Action: Break");
        assertTrue(line.takeUntil("\r\n\r\n")
                .matches("Response: Error\r\nMessage: Internal error, reference \\d+\r\n\r\n"));
    }

    @Test
    public void aListWaitsForItsClientAndLosesNothing() {
        manager.offer(
                "Many",
                call -> Reply.list(
                                "Items will follow",
                                IntStream.range(0, 5000)
                                        .mapToObj(i -> AmiEvent.of("Item").with("Number", i)),
                                "ManyComplete")
                        .with("Total", 5000));
        Line line = manager.admin();
        line.stopReading();
        line.message("Action: Many", "ActionID: m");
        Await.during(
                Duration.ofMillis(100),
                "the list is held back",
                () -> line.taken().isEmpty());
        line.readAgain();
        String all = line.takeUntil("Total: 5000\r\nActionID: m\r\n\r\n");
        assertTrue(all.startsWith(
                "Response: Success\r\nActionID: m\r\nEventList: start\r\nMessage: Items will follow\r\n\r\n"
                        + "Event: Item\r\nActionID: m\r\nNumber: 0\r\n\r\n"));
        assertEquals(5000, all.split("Event: Item\r\n", -1).length - 1);
        assertTrue(all.endsWith("EventList: Complete\r\nListItems: 5000\r\nTotal: 5000\r\nActionID: m\r\n\r\n"));
    }

    @Test
    public void anEndlessListEndsWithItsSession() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        manager.offer(
                "Endless",
                call -> Reply.list(
                        "Items will follow",
                        IntStream.iterate(0, i -> i + 1)
                                .mapToObj(i -> AmiEvent.of("Item"))
                                .onClose(() -> closed.complete(null)),
                        "EndlessComplete"));
        Line line = manager.admin();
        line.stopReading();
        line.message("Action: Endless");
        Await.during(Duration.ofMillis(50), "it is under way", () -> !closed.isDone());
        line.hangUp();
        Await.await(PATIENCE, "the stream is closed", closed::isDone);
    }

    @Test
    public void aReplyThatClosesTheSessionDoesSoAlsoWhenItComesLaterOrIsAList() {
        manager.offer(
                "Later",
                call -> Reply.later(CompletableFuture.supplyAsync(() -> Reply.success("bye")))
                        .closingSession());
        manager.offer(
                "List",
                call -> Reply.list("Last words", Stream.of(AmiEvent.of("Word")), "ListComplete")
                        .closingSession());
        Line later = manager.admin();
        later.message("Action: Later");
        later.expect("Response: Success\r\nMessage: bye\r\n\r\n");
        later.awaitClosed();
        Line list = manager.admin();
        list.message("Action: List");
        list.takeUntil("EventList: Complete\r\nListItems: 1\r\n\r\n");
        list.awaitClosed();
    }

    @Test
    public void aScriptWaitsForItsClientAtMostAsLongAsTheAccountAllows() {
        manager.offer(
                "Flood",
                call -> Reply.write(out -> {
                    for (int i = 0; i < 100_000; i++) {
                        out.sendEvent(AmiEvent.of("Drop").with("Number", i));
                    }
                }));
        Line line = manager.login("userev", "userpw", "off");
        line.stopReading();
        line.message("Action: Flood");
        line.awaitClosed();
    }

    @Test
    public void linesAreWrittenVerbatimWithTheIdBehindTheHead() {
        manager.offer(
                "Raw",
                call -> Reply.write(out -> {
                    out.append("Response: Follows");
                    out.append("Privilege: Command");
                    out.append("text");
                    out.append("--END COMMAND--");
                    out.end();
                }));
        Line line = manager.admin();
        line.message("Action: Raw", "ActionID: r");
        line.expect("Response: Follows\r\nPrivilege: Command\r\nActionID: r\r\ntext\r\n--END COMMAND--\r\n\r\n");
    }

    @Test
    public void noActionOfABundleSeesALineEndInAHeader() {
        manager.offer("Echo", call -> Reply.success(call.header("Text")));
        Line line = manager.admin();
        line.send("Action: Echo\r\nText: a\rEvent: Forged\r\n\r\n");
        line.expect("Response: Error\r\nMessage: Line break inside a header\r\n\r\n");
        line.send("Action: UserEvent\r\nUserEvent: a\rEvent: Forged\r\n\r\n");
        line.expect("Response: Error\r\nMessage: Line break inside a header\r\n\r\n");
    }

    @Test
    public void requestsBehindASlowOneWaitAndThenTheInputPauses() throws Exception {
        CountDownLatch go = offerSlow();
        Line line = manager.admin();
        line.message("Action: Slow");
        for (int i = 0; i < PENDING; i++) {
            assertFalse(line.isPaused());
            line.message("Action: Events", "EventMask: 0");
        }
        assertTrue(line.isPaused());
        go.countDown();
        line.takeUntil("done");
        Await.await(PATIENCE, "the input goes on", () -> !line.isPaused());
    }

    /** Who reads may lose the processor between finding the row full and pausing; a worker empties it meanwhile. */
    @Test
    public void aPauseThatComesLateIsTakenBack() {
        CountDownLatch go = offerSlow();
        manager.offer("Last", call -> Reply.success("the last"));
        Line line = manager.admin();
        AtomicBoolean emptied = new AtomicBoolean();
        line.beforePause(() -> {
            go.countDown();
            line.takeUntil("the last");
            emptied.set(true);
        });
        line.message("Action: Slow");
        for (int i = 1; i < PENDING; i++) {
            line.message("Action: Events", "EventMask: 0");
        }
        line.message("Action: Last");
        assertTrue(emptied.get());
        Await.await(PATIENCE, "the input goes on", () -> !line.isPaused());
    }

    private CountDownLatch offerSlow() {
        CountDownLatch go = new CountDownLatch(1);
        manager.offer("Slow", call -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new ActionException("interrupted");
            }
            return Reply.success("done");
        });
        return go;
    }

    @Test
    public void whatWasAskedBeforeTheClientClosedItsSideIsAnswered() {
        manager.offer("Later", call -> Reply.later(CompletableFuture.supplyAsync(() -> Reply.success("answered"))));
        Line line = manager.admin();
        line.send("Action: Later\r\n\r\nAction: Later\r\n\r\nAction: Inco");
        line.endInput();
        line.expect("Response: Success\r\nMessage: answered\r\n\r\nResponse: Success\r\nMessage: answered\r\n\r\n");
        line.awaitClosed();
    }
}
