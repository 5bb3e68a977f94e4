package org.patchbay.pack.pbx.time;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.patchbay.api.action.ActionException;

/** The way into the one thread, and its end. */
public class LoopTest {
    private static final long DEADLINE = 10;

    private final Agenda agenda = new Agenda(new SimClock(Instant.EPOCH, System::nanoTime, 1));
    private final Loop loop = new Loop(agenda, "pbx-test");

    @After
    public void stop() {
        loop.stop();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(DEADLINE, TimeUnit.SECONDS);
    }

    @Test
    public void doesRequestsAndTasksOnItsOneThread() throws Exception {
        loop.start();
        CompletableFuture<String> task = new CompletableFuture<>();
        String request = get(loop.ask(() -> {
            agenda.in(
                    Duration.ofMillis(5),
                    () -> task.complete(Thread.currentThread().getName()));
            return Thread.currentThread().getName();
        }));
        assertEquals("pbx-test", request);
        assertEquals("pbx-test", get(task));
    }

    @Test
    public void passesAFailureOnAndGoesOn() throws Exception {
        loop.start();
        ExecutionException failure = assertThrows(
                ExecutionException.class,
                () -> get(loop.ask(() -> {
                    throw new ActionException("No");
                })));
        assertEquals("No", failure.getCause().getMessage());
        assertEquals(Integer.valueOf(1), get(loop.ask(() -> 1)));
    }

    @Test
    public void refusesWhatWaitsWhenItEndsAndWhatComesLater() throws Exception {
        loop.start();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        loop.ask(() -> {
            entered.countDown();
            return never.await(DEADLINE, TimeUnit.SECONDS);
        });
        assertTrue(entered.await(DEADLINE, TimeUnit.SECONDS));
        var waiting = loop.ask(() -> 1);
        loop.stop();
        assertEquals(
                "The PBX has stopped",
                assertThrows(ExecutionException.class, () -> get(waiting))
                        .getCause()
                        .getMessage());
        assertThrows(ExecutionException.class, () -> get(loop.ask(() -> 1)));
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("pbx-test")));
    }

    @Test
    public void whatItHasAskedForComesBackEvenIfTooMuchWaits() throws Exception {
        for (int i = 0; i < Loop.MAX_WAITING; i++) {
            loop.ask(() -> 1);
        }
        CompletableFuture<String> back = new CompletableFuture<>();
        loop.comeBack(() -> {
            throw new IllegalStateException("a defect does not end the loop");
        });
        loop.comeBack(() -> back.complete(Thread.currentThread().getName()));
        loop.start();
        assertEquals("pbx-test", get(back));
    }

    @Test
    public void whatComesBackWakesTheLoop() throws Exception {
        loop.start();
        CompletableFuture<Boolean> back = new CompletableFuture<>();
        loop.comeBack(() -> back.complete(true));
        assertTrue(get(back));
    }

    @Test
    public void refusesMoreRequestsThanMayWait() {
        for (int i = 0; i < Loop.MAX_WAITING; i++) {
            loop.ask(() -> 1);
        }
        ExecutionException refusal = assertThrows(ExecutionException.class, () -> get(loop.ask(() -> 1)));
        assertEquals("The PBX is busy", refusal.getCause().getMessage());
    }
}
