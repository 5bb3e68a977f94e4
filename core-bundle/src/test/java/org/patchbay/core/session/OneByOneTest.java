package org.patchbay.core.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;

/** Long rows of requests share one worker. */
public class OneByOneTest {
    private static final int DEADLINE = 10;
    private static final int TASKS = 10_000;
    private static final int GIVERS = 4;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final OneByOne rows = new OneByOne(workers);

    @After
    public void stop() {
        workers.shutdownNow();
    }

    @Test
    public void runsOneAtATimeWhoeverGives() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(GIVERS * TASKS);
        for (int giver = 0; giver < GIVERS; giver++) {
            workers.execute(() -> {
                for (int i = 0; i < TASKS; i++) {
                    rows.execute(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        running.decrementAndGet();
                        over.countDown();
                    });
                }
            });
        }
        assertTrue("all have run", over.await(DEADLINE, TimeUnit.SECONDS));
        assertEquals(1, most.get());
    }

    @Test
    public void keepsTheOrderAndOutlivesWhoFails() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch over = new CountDownLatch(1);
        for (int i = 0; i < 10; i++) {
            int number = i;
            rows.execute(() -> {
                order.add(number);
                if (number == 5) {
                    throw new IllegalStateException("a defect on purpose");
                }
            });
        }
        rows.execute(over::countDown);
        assertTrue("the last has run", over.await(DEADLINE, TimeUnit.SECONDS));
        assertEquals(IntStream.range(0, 10).boxed().toList(), order);
    }

    @Test
    public void givesTheWorkerBackWhenThereIsNothingToDo() {
        List<Runnable> borrowed = new ArrayList<>();
        OneByOne counted = new OneByOne(borrowed::add);
        counted.execute(() -> {});
        counted.execute(() -> {});
        assertEquals("both share one", 1, borrowed.size());
        borrowed.remove(0).run();
        counted.execute(() -> {});
        assertEquals("and the next one calls again", 1, borrowed.size());
    }
}
