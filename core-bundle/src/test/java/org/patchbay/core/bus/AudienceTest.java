package org.patchbay.core.bus;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.USER;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** A filter looks at an event once for all who have it. */
public class AudienceTest {
    /**
     * Counts how often it is asked. Two of the same word are equal, whatever they counted.
     *
     * @param word what an event must contain
     * @param asked how often
     */
    private record Counting(String word, AtomicInteger asked) implements Predicate<String> {
        @Override
        public boolean test(String event) {
            asked.incrementAndGet();
            return event.contains(word);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counting counting && counting.word.equals(word);
        }

        @Override
        public int hashCode() {
            return word.hashCode();
        }
    }

    private final EventStream stream = new EventStream();
    private final AtomicInteger asked = new AtomicInteger();

    private Scribe reader(String word) {
        Predicate<String> filter = new Counting(word, asked);
        return Scribe.joined(stream, new Audience.View(Privileges.of(CALL), false, filter, false));
    }

    private void publish(String name, EventCategory category) {
        stream.publish(AmiEvent.of(name, category));
    }

    @Test
    public void readersOfEqualFiltersHaveItAskedOncePerEvent() {
        List<Scribe> readers = List.of(reader("Good"), reader("Good"), reader("Good"));
        publish("Good", CALL);
        publish("Bad", CALL);
        for (Scribe reader : readers) {
            assertEquals(List.of("Good"), reader.names());
            assertEquals(1, reader.told().availablePermits());
        }
        assertEquals(2, asked.get());
    }

    @Test
    public void readersOfOtherFiltersHaveTheirsAsked() {
        Scribe good = reader("Good");
        Scribe bad = reader("Bad");
        publish("Good", CALL);
        publish("Bad", CALL);
        assertEquals(List.of("Good"), good.names());
        assertEquals(List.of("Bad"), bad.names());
        assertEquals(4, asked.get());
    }

    @Test
    public void aFilterIsNotAskedAboutEventsOfOtherClasses() {
        Scribe reader = reader("User");
        publish("User", USER);
        assertEquals(List.of(), reader.names());
        assertEquals(0, asked.get());
    }

    @Test
    public void whoIsFarBehindStillSeesTheSame() {
        Scribe reader = reader("1");
        for (int i = 0; i < 3000; i++) {
            publish("E" + i, CALL);
        }
        List<String> names = reader.names();
        for (int i = 0; i < 3000; i++) {
            assertEquals("E" + i, Integer.toString(i).contains("1"), names.contains("E" + i));
        }
        assertTrue("asked again only about what is long past: " + asked, asked.get() <= 3000 + 3000 - 1024);
    }

    @Test
    public void theNewestVisibleEventIsKnown() {
        Scribe reader = reader("Good");
        publish("Good", CALL);
        publish("Bad", CALL);
        publish("Good", USER);
        assertEquals(1, reader.audience().lastVisible());
        publish("Good", CALL);
        assertEquals(4, reader.audience().lastVisible());
    }
}
