package org.patchbay.core.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.patchbay.api.action.ActionDescriptor;

/** The documented events, by the bundle that brought their texts. */
public final class EventCatalogue {
    /** One bundle documents at most so many events. */
    public static final int MAX_EVENTS = 1000;

    private final Map<Long, List<ActionDescriptor>> byBundle = new ConcurrentHashMap<>();

    /** An empty catalogue. */
    public EventCatalogue() {}

    /** Takes up what a bundle documents. */
    public void put(long bundle, List<ActionDescriptor> events) {
        byBundle.put(bundle, List.copyOf(events));
    }

    /** Forgets what a bundle documents. */
    public void remove(long bundle) {
        byBundle.remove(bundle);
    }

    /** All names, sorted without regard to case. */
    List<String> names() {
        return List.copyOf(byName().keySet());
    }

    /** The event of exactly that name; of several texts, that of the bundle which came first. */
    Optional<ActionDescriptor> find(String name) {
        return Optional.ofNullable(byName().get(name))
                .filter(event -> event.name().equals(name));
    }

    private Map<String, ActionDescriptor> byName() {
        Map<String, ActionDescriptor> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        new TreeMap<>(byBundle)
                .values()
                .forEach(events -> events.forEach(event -> all.putIfAbsent(event.name(), event)));
        return all;
    }
}
