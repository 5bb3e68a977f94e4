package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** Waiting for a condition. */
public class AwaitTest {
    @Test
    public void asksUntilTheConditionHolds() {
        AtomicInteger asked = new AtomicInteger();
        Await.await(Duration.ofSeconds(10), "asked often", () -> asked.incrementAndGet() == 3);
        assertEquals(3, asked.get());
    }

    @Test
    public void asksAtLeastOnceAndSaysWhatItWaitedFor() {
        Await.await(Duration.ZERO, "true", () -> true);
        AssertionError error =
                assertThrows(AssertionError.class, () -> Await.await(Duration.ofMillis(20), "pigs fly", () -> false));
        assertTrue(error.getMessage().endsWith("until pigs fly"));
    }

    @Test
    public void endsAtAnException() {
        assertThrows(
                AssertionError.class,
                () -> Await.await(Duration.ofSeconds(10), "it works", () -> {
                    throw new IllegalStateException("it does not");
                }));
    }

    @Test
    public void watchesAWholePeriod() {
        AtomicInteger asked = new AtomicInteger();
        Await.during(Duration.ofMillis(50), "nothing happens", () -> asked.incrementAndGet() > 0);
        assertTrue(asked.get() > 1);
        assertThrows(
                AssertionError.class,
                () -> Await.during(Duration.ofSeconds(10), "few are asked", () -> asked.incrementAndGet() < 9));
    }
}
