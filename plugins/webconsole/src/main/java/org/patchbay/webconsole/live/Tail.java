package org.patchbay.webconsole.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.webconsole.data.Json;

/** The events that one viewer is to see next. What comes faster than a person reads is counted and left out. */
final class Tail {
    /** Events of one batch. */
    static final int MOST_EVENTS = 100;

    /** Lines of an event that are shown. */
    static final int MOST_LINES = 64;

    private final TailFilter filter;
    private final Queue<Seen> waiting = new ArrayBlockingQueue<>(MOST_EVENTS);
    private final AtomicLong leftOut = new AtomicLong();

    /** An event and when it was seen. */
    private record Seen(AmiEvent event, long time) {}

    Tail(TailFilter filter) {
        this.filter = filter;
    }

    /** Takes an event, on the thread of the hook: cheap when there is no room. */
    void offer(AmiEvent event) {
        if (!filter.wantsClassOf(event)) {
            return;
        }
        if (waiting.size() >= MOST_EVENTS) {
            leftOut.incrementAndGet();
        } else if (filter.wantsTextOf(event) && !waiting.offer(new Seen(event, System.currentTimeMillis()))) {
            leftOut.incrementAndGet();
        }
    }

    /** What has come since the last time; nothing if that is nothing. */
    List<Map<String, Object>> batch() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (Seen seen = waiting.poll(); seen != null; seen = waiting.poll()) {
            events.add(tree(seen));
        }
        return events;
    }

    /** How many were left out since the last time; with a text filter, some of them it would not have shown. */
    long leftOut() {
        return leftOut.getAndSet(0);
    }

    /** Counts a batch that the browser did not take. */
    void lost(int events) {
        leftOut.addAndGet(events);
    }

    private static Map<String, Object> tree(Seen seen) {
        AmiEvent event = seen.event();
        List<String> lines = event.lines();
        List<String> classes = new ArrayList<>();
        for (EventCategory category : EventCategory.values()) {
            if ((event.categories().mask() & category.bit()) != 0
                    && !category.word().isEmpty()) {
                classes.add(category.word());
            }
        }
        return Json.object(
                "time",
                seen.time(),
                "name",
                event.name(),
                "classes",
                classes,
                "lines",
                lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }
}
