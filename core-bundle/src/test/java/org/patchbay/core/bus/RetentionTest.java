package org.patchbay.core.bus;

import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
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
