package org.patchbay.pack.pbx.time;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.patchbay.testkit.Await;

/** The thread that waits for the disk. */
public class QuestionsTest {
    private static final int DEADLINE = 10;

    private final Questions questions = new Questions("store-test");
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @After
    public void stop() {
        go.countDown();
        questions.stop();
    }

    private void occupy() throws InterruptedException {
        questions.execute(() -> {
            entered.countDown();
            try {
                go.await(DEADLINE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(entered.await(DEADLINE, TimeUnit.SECONDS));
    }

    @Test
    public void asksOneAfterTheOther() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(3);
        occupy();
        for (int i = 1; i <= 3; i++) {
            int number = i;
            questions.execute(() -> {
                order.add(number);
                all.countDown();
            });
        }
        go.countDown();
        assertTrue(all.await(DEADLINE, TimeUnit.SECONDS));
        assertEquals(List.of(1, 2, 3), order);
    }

    @Test
    public void refusesMoreThanMayWait() throws Exception {
        occupy();
        for (int i = 0; i < Questions.MAX_WAITING; i++) {
            questions.execute(() -> {});
        }
        assertThrows(RejectedExecutionException.class, () -> questions.execute(() -> {}));
    }

    @Test
    public void leavesNoThread() throws Exception {
        occupy();
        questions.stop();
        Await.await(
                Duration.ofSeconds(DEADLINE),
                "the thread is gone",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("store-test")));
        assertThrows(RejectedExecutionException.class, () -> questions.execute(() -> {}));
    }
}
