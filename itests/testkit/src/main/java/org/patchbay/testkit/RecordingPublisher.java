package org.patchbay.testkit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.message.AmiEvent;

/**
 * Keeps what is published instead of telling anyone.
 *
 * <p><b>Threads.</b> Any. What one thread publishes stays in its order.
 */
public final class RecordingPublisher implements EventPublisher {
    private final List<AmiEvent> events = new CopyOnWriteArrayList<>();

    /** A publisher that has not published anything. */
    public RecordingPublisher() {}

    @Override
    public void publish(AmiEvent event) {
        events.add(Objects.requireNonNull(event, "event"));
    }

    /**
     * What was published so far, in order.
     *
     * @return a snapshot
     */
    public List<AmiEvent> events() {
        return List.copyOf(events);
    }

    /**
     * What was published so far under one name, in order.
     *
     * @param name the name of the events, compared exactly
     * @return a snapshot
     */
    public List<AmiEvent> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** Forgets what was published. */
    public void clear() {
        events.clear();
    }
}
