package org.patchbay.core.bus;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** The log is as long as its slowest reader is behind, and no longer. */
public class RetentionTest {
    private static final Audience.View CALLS = Audience.View.unfiltered(Privileges.of(EventCategory.CALL));

    private final EventStream stream = new EventStream();

    private void publish(int count, EventCategory category) {
        for (int i = 0; i < count; i++) {
            stream.publish(AmiEvent.of("E", category).with("Text", "x".repeat(100)));
        }
    }

    private WeakReference<LoggedEvent> published(EventCategory category) {
        publish(1, category);
        return new WeakReference<>(stream.log().end());
    }

    private static void assertGoes(WeakReference<LoggedEvent> event) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (event.get() != null) {
            assertTrue("the event is still held by somebody", System.nanoTime() < deadline);
            System.gc();
        }
    }

    @Test
    public void whatHasBeenReadGoes() {
        Scribe scribe = Scribe.joined(stream, CALLS);
        WeakReference<LoggedEvent> old = published(EventCategory.CALL);
        publish(2, EventCategory.CALL);
        System.gc();
        assertNotNull("it has not been read yet", old.get());
        scribe.read();
        scribe.take();
        assertGoes(old);
    }

    /** Otherwise one that has grown old would keep all that come after it from going young. */
    @Test
    public void whatAllHavePassedLeadsToNothing() {
        Scribe quick = Scribe.joined(stream, CALLS);
        Scribe slow = Scribe.joined(stream, CALLS);
        LoggedEvent beginning = stream.log().end();
        publish(3, EventCategory.CALL);
        quick.read();
        stream.sweep();
        assertEquals("the slow one has them before it", 3, slow.names().size());
        assertEquals(3, beginning.andLater(10).size());
        stream.sweep();
        assertEquals(List.of(), beginning.andLater(10));
        publish(1, EventCategory.CALL);
        assertEquals(List.of("E"), slow.names());
        quick.read();
        assertEquals(4, quick.take().size());
    }

    @Test
    public void whoComesLaterIsNotCutOff() {
        Scribe first = Scribe.joined(stream, CALLS);
        publish(2, EventCategory.CALL);
        first.read();
        Scribe second = Scribe.joined(stream, CALLS);
        stream.sweep();
        publish(2, EventCategory.CALL);
        stream.sweep();
        assertEquals(List.of("E", "E"), second.names());
        first.leave();
        second.leave();
        stream.sweep();
        Scribe third = Scribe.joined(stream, CALLS);
        publish(1, EventCategory.CALL);
        assertEquals(List.of("E"), third.names());
    }

    /** It was behind the place that a sweep had come to, and now is before it. */
    @Test
    public void whoChangesSeatsDuringASweepIsNotCutOff() {
        AtomicReference<Runnable> deed = new AtomicReference<>(() -> {});
        stream.join(new Restless(deed), CALLS);
        Scribe slow = Scribe.joined(stream, Audience.View.unfiltered(Privileges.of(EventCategory.USER)));
        publish(3, EventCategory.USER);
        deed.set(() -> stream.move(slow, slow.audience(), CALLS));
        stream.sweep();
        assertEquals(3, slow.names().size());
    }

    /** Is always up to date, and does something when it is swept. */
    private final class Restless implements Reader {
        private final AtomicReference<Runnable> deed;

        Restless(AtomicReference<Runnable> deed) {
            this.deed = deed;
        }

        @Override
        public void eventsReady() {}

        @Override
        public void sweep() {
            deed.get().run();
        }

        @Override
        public LoggedEvent lastPassed() {
            return stream.log().end();
        }
    }

    @Test
    public void aReaderWithNothingToReadHoldsNothing() {
        Scribe idle = Scribe.joined(stream, CALLS);
        Scribe silent = Scribe.joined(stream, Audience.View.NOTHING);
        WeakReference<LoggedEvent> old = published(EventCategory.USER);
        publish(2, EventCategory.USER);
        stream.sweep();
        assertGoes(old);
        assertNotNull(idle);
        assertNotNull(silent);
    }

    @Test
    public void aReaderThatLeftHoldsNothing() {
        Scribe stays = Scribe.joined(stream, CALLS);
        WeakReference<LoggedEvent> old = publishedWhileSomebodyLeaves();
        publish(2, EventCategory.CALL);
        stays.read();
        stays.take();
        assertGoes(old);
    }

    private WeakReference<LoggedEvent> publishedWhileSomebodyLeaves() {
        Scribe leaves = Scribe.joined(stream, CALLS);
        WeakReference<LoggedEvent> old = published(EventCategory.CALL);
        leaves.leave();
        return old;
    }

    @Test
    public void readersWithNothingToReadAreMovedOnWithoutBeingAsked() {
        Scribe idle = Scribe.joined(stream, CALLS);
        WeakReference<LoggedEvent> old = published(EventCategory.USER);
        publish(200, EventCategory.USER);
        assertGoes(old);
        assertNotNull(idle);
    }
}
