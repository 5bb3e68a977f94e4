package org.patchbay.core.bus;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.After;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** Several publish, several read, and views change all the time: nobody misses anything, nobody sees too much. */
public class StreamUnderLoadTest {
    private static final int PUBLISHERS = 3;
    private static final int EVENTS_EACH = 15_000;
    private static final int READERS = 5;
    private static final int CHANGES = 6000;
    private static final long SEED = 72;
    private static final EventCategory[] CATEGORIES = {EventCategory.CALL, EventCategory.USER, EventCategory.SYSTEM};

    /**
     * A filter; two of the same word are equal.
     *
     * @param word what an event must contain
     */
    private record Containing(String word) implements Predicate<String> {
        @Override
        public boolean test(String event) {
            return event.contains(word);
        }
    }

    private static final List<Audience.View> VIEWS = List.of(
            Audience.View.NOTHING,
            Audience.View.unfiltered(Privileges.ALL),
            Audience.View.unfiltered(Privileges.of(EventCategory.CALL)),
            Audience.View.unfiltered(Privileges.of(EventCategory.USER, EventCategory.SYSTEM)),
            new Audience.View(Privileges.ALL, false, new Containing("7"), false),
            new Audience.View(Privileges.of(EventCategory.CALL), false, new Containing("3"), false));

    private final EventStream stream = new EventStream();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Ends the threads. */
    @After
    public void end() {
        threads.shutdownNow();
    }

    @Test(timeout = 60_000)
    public void everyReaderSeesExactlyTheEventsOfItsViewsInOrder() throws Exception {
        Scribe all = Scribe.joined(stream, Audience.View.unfiltered(Privileges.ALL));
        List<Scribe> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Scribe reader = Scribe.joined(stream, VIEWS.get(i % VIEWS.size()));
            readers.add(reader);
            threads.submit(() -> readWheneverTold(reader));
        }
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            int publisher = i;
            work.add(threads.submit(() -> publish(publisher)));
        }
        work.add(threads.submit(() -> changeViews(readers)));
        // What all have passed is cut off all the time, which must not take anything from anybody.
        threads.submit(() -> readWheneverTold(all));
        threads.submit(this::sweepAllTheTime);
        for (Future<?> each : work) {
            each.get();
        }
        for (Scribe reader : readers) {
            await("a reader was not told of what it may see", reader::upToDate);
            reader.read();
        }
        all.read();
        stream.sweep();
        assertTrue("what all have passed is cut off", stream.log().trimmed());
        List<LoggedEvent> everything = all.take();
        assertEquals(PUBLISHERS * EVENTS_EACH, everything.size());
        assertEachPublishersOrder(everything);
        for (Scribe reader : readers) {
            assertEquals(numbers(expected(reader, everything)), numbers(reader.take()));
        }
    }

    private static List<Long> numbers(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::sequence).toList();
    }

    private static void readWheneverTold(Scribe reader) {
        try {
            while (true) {
                reader.told().acquire();
                reader.read();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepAllTheTime() {
        while (!Thread.currentThread().isInterrupted()) {
            stream.sweep();
        }
    }

    private void publish(int publisher) {
        for (int i = 0; i < EVENTS_EACH; i++) {
            stream.publish(AmiEvent.of("P" + publisher, CATEGORIES[i % CATEGORIES.length])
                    .with("N", i));
        }
    }

    private void changeViews(List<Scribe> readers) {
        Random random = new Random(SEED);
        for (int i = 0; i < CHANGES; i++) {
            readers.get(random.nextInt(READERS)).view(VIEWS.get(random.nextInt(VIEWS.size())));
            Thread.yield();
        }
    }

    private static void assertEachPublishersOrder(List<LoggedEvent> everything) {
        int[] next = new int[PUBLISHERS];
        for (LoggedEvent event : everything) {
            int publisher = event.text().charAt(8) - '0';
            String number = "\r\nN: " + next[publisher]++ + "\r\n";
            assertTrue(
                    event.text() + " has the number " + number.strip(),
                    event.text().contains(number));
        }
    }

    /** Found without the help of any audience. */
    private static List<LoggedEvent> expected(Scribe reader, List<LoggedEvent> everything) {
        List<Scribe.Phase> phases = reader.phases();
        List<LoggedEvent> expected = new ArrayList<>();
        int phase = 0;
        for (LoggedEvent event : everything) {
            while (phase + 1 < phases.size() && phases.get(phase + 1).behind() < event.sequence()) {
                phase++;
            }
            Audience.View view = phases.get(phase).view();
            boolean readable = (view.readable().mask() & event.categories().mask()) != 0;
            if (readable && !view.silent() && view.filter().test(event.text())) {
                expected.add(event);
            }
        }
        return expected;
    }

    private static void await(String message, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(message, System.nanoTime() < deadline);
            Thread.onSpinWait();
        }
    }
}
