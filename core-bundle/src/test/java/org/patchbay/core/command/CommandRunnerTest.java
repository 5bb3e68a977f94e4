package org.patchbay.core.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Test;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandResult;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.Owner;
import org.patchbay.testkit.Await;

/** What becomes of a line that an operator types. */
public class CommandRunnerTest {
    private final CommandTable table = new CommandTable();
    private final CommandsRunning running = new CommandsRunning(Duration.ofMillis(200));
    private final CommandRunner runner = new CommandRunner(table, running);
    private final AtomicLong order = new AtomicLong();
    private final StringBuilder printed = new StringBuilder();

    private CommandEntry offer(String words, CommandHandler handler) {
        return offer(words, handler, 0);
    }

    private CommandEntry offer(String words, CommandHandler handler, int ranking) {
        CommandEntry entry = new CommandEntry(
                CommandDescriptor.of(words),
                handler,
                new Owner(7, "com.acme.test 1.0.0"),
                new ActionEntry.Rank(ranking, order.incrementAndGet()));
        running.open(entry);
        table.add(entry);
        return entry;
    }

    private static CommandHandler says(String text) {
        return (call, out) -> out.line(text + call.arguments());
    }

    private void withdraw(CommandEntry entry) {
        table.remove(entry);
        running.withdraw(List.of(entry));
    }

    private String type(String line) {
        printed.setLength(0);
        runner.run(line, printed::append);
        return printed.toString();
    }

    @Test
    public void theCommandWithTheMostWordsIsCalled() {
        offer("tide", says("tide"));
        offer("tide show", says("show"));
        offer("tide show all", says("all"));
        assertEquals("all[]\n", type(" Tide  show\tALL "));
        assertEquals("show[alle, Oslo West]\n", type("tide show alle \"Oslo West\""));
        assertEquals("tide[sh]\n", type("tide sh"));
    }

    @Test
    public void anUnknownLineNamesItsWordsUpToTheOneBehindTheFirstUnknown() {
        offer("manager show users", says(""));
        offer("manager show user", says(""));
        String format = "No such command '%s' (type 'core show help %s' for other possible commands)\n";
        assertEquals(String.format(format, "nosuch", "nosuch"), type("nosuch"));
        assertEquals(String.format(format, "nosuch cli command", "nosuch cli"), type("nosuch cli command"));
        assertEquals(String.format(format, "man show users", "man show"), type("man show users"));
        assertEquals(String.format(format, "manager show", "manager show"), type("manager show"));
        assertEquals(String.format(format, "", ""), type(""));
        assertEquals(CommandResult.UNKNOWN, runner.run("nosuch", ignored -> {}));
    }

    @Test
    public void wrongArgumentsPrintTheUsageText() {
        offer("tide show", (call, out) -> call.expect(0, 0));
        assertEquals("Usage: tide show\n", type("tide show x"));
        assertEquals(CommandResult.WRONG_USAGE, runner.run("tide show x", ignored -> {}));
    }

    @Test
    public void aRefusalIsPrintedOnALineOfItsOwn() {
        offer("tide", (call, out) -> {
            out.print("half");
            throw new CommandException("no\r\nEvent: Forged");
        });
        assertEquals("half\nno  Event: Forged\n", type("tide"));
        assertEquals(CommandResult.FAILED, runner.run("tide", ignored -> {}));
    }

    @Test
    public void aDefectIsReportedAndHarmsNobody() {
        offer("tide", (call, out) -> {
            throw new IllegalStateException("made by a test");
        });
        offer("deep", (call, out) -> {
            throw new NoClassDefFoundError("made by a test");
        });
        assertTrue(type("tide").matches("Internal error, reference \\d+\n"));
        assertTrue(type("deep").matches("Internal error, reference \\d+\n"));
    }

    @Test
    public void whatTheDoorThrowsComesOutAndIsNoDefectOfTheCommand() {
        IllegalStateException gone = new IllegalStateException("the reader is gone");
        offer("tide", (call, out) -> {
            assertThrows(IllegalStateException.class, () -> out.line("one"));
            // A command that goes on anyway gets the same again.
            out.line("two");
        });
        Throwable thrown = assertThrows(
                IllegalStateException.class,
                () -> runner.run("tide", text -> {
                    printed.append(text);
                    throw gone;
                }));
        assertEquals(gone, thrown);
        assertEquals("one\n", printed.toString());
    }

    @Test
    public void outputThatWouldDamageTheStreamIsRefused() {
        offer("tide", (call, out) -> {
            for (String text : List.of("a\rb", "a\r", "\0")) {
                assertThrows(IllegalArgumentException.class, () -> out.print(text));
            }
            assertThrows(IllegalArgumentException.class, () -> out.line("a\nb"));
            out.print("a\r\nb\n");
        });
        assertEquals("a\r\nb\n", type("tide"));
    }

    @Test
    public void theSecondOfTheSameWordsWaitsAndTakesOver() {
        CommandEntry first = offer("tide show", says("first"));
        offer("TIDE Show", says("second"));
        assertEquals("first[]\n", type("tide show"));
        assertEquals(
                List.of(CommandInfo.State.ACTIVE, CommandInfo.State.SHADOWED),
                runner.commands().stream().map(CommandInfo::state).toList());
        withdraw(first);
        assertEquals("second[]\n", type("tide show"));
        offer("tide show", says("higher"), 5);
        assertEquals("higher[]\n", type("tide show"));
    }

    @Test
    public void aWithdrawalWaitsForTheCommandThatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CommandEntry entry = offer("tide", (call, out) -> {
            started.countDown();
            await(go);
            out.line("in time");
        });
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> type("tide"));
        assertTrue(started.await(10, TimeUnit.SECONDS));
        CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> withdraw(entry));
        Await.during(Duration.ofMillis(30), "the withdrawal waits", () -> !gone.isDone());
        go.countDown();
        assertEquals("in time\n", output.get(10, TimeUnit.SECONDS));
        gone.get(10, TimeUnit.SECONDS);
    }

    @Test
    public void aCommandThatDoesNotEndIsInterruptedAndPrintsNoMore() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CommandEntry entry = offer("tide", (call, out) -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                out.line("too late");
            }
        });
        CompletableFuture<Boolean> interrupted = CompletableFuture.supplyAsync(() -> {
            type("tide");
            return Thread.currentThread().isInterrupted();
        });
        assertTrue(started.await(10, TimeUnit.SECONDS));
        withdraw(entry);
        assertFalse("the thread belongs to the door", interrupted.get(10, TimeUnit.SECONDS));
        assertEquals("", printed.toString());
    }

    @Test
    public void aCommandThatWithdrawsItselfGoesOn() {
        CommandEntry[] self = new CommandEntry[1];
        self[0] = offer("tide", (call, out) -> {
            withdraw(self[0]);
            out.line("done");
        });
        assertEquals("done\n", type("tide"));
        assertTrue(type("tide").startsWith("No such command"));
    }

    private static void await(CountDownLatch latch) {
        Await.await(Duration.ofSeconds(10), "the test goes on", () -> latch.getCount() == 0);
    }

    @Test
    public void completesWordsOfCommandsAndThenArguments() {
        offer("manager show users", says(""));
        offer("manager show user", new CommandHandler() {
            @Override
            public void run(CommandCall call, CommandOutput out) {}

            @Override
            public List<String> complete(CommandCall call, String beginning) {
                return call.arguments().isEmpty() ? List.of("zoe", "Adam", "amy\n") : List.of();
            }
        });
        offer("manager reload", says(""));
        assertEquals(List.of("manager"), runner.complete(""));
        assertEquals(List.of("manager"), runner.complete("MAN"));
        assertEquals(List.of("reload", "show"), runner.complete("manager "));
        assertEquals(List.of("user", "users"), runner.complete("manager show user"));
        assertEquals(List.of("Adam", "zoe"), runner.complete("manager show user "));
        assertEquals(List.of("Adam"), runner.complete("manager show user a"));
        assertEquals(List.of(), runner.complete("manager show user adam "));
        assertEquals(List.of(), runner.complete("nosuch "));
    }
}
