package org.patchbay.core.bus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.EventCount;
import org.patchbay.api.runtime.EventLogInfo;

/** Counts events by name and by class: two look-ups for each event that is published, however many read it. */
public final class EventCounters {
    private static final EventCategory[] CATEGORIES = EventCategory.values();

    /** The events of one name. */
    private static final class Row {
        private final LongAdder count = new LongAdder();
        /** Those of the newest event; written by publishers, and it matters little which one wins. */
        private volatile Privileges categories = Privileges.NONE;

        void add(Privileges now) {
            count.increment();
            if (categories != now) {
                categories = now;
            }
        }

        EventCount shown(String name) {
            return new Shown(name, categories, count.sum());
        }
    }

    /** One row as an operator sees it. */
    private record Shown(String name, Privileges categories, long count) implements EventCount {}

    private final ConcurrentHashMap<String, Row> rows = new ConcurrentHashMap<>();
    private final Row others = new Row();
    private final LongAdder[] byCategory =
            Stream.generate(LongAdder::new).limit(CATEGORIES.length).toArray(LongAdder[]::new);

    EventCounters() {}

    void count(AmiEvent event) {
        Privileges categories = event.categories();
        row(event.name()).add(categories);
        int mask = categories.mask();
        for (int i = 0; mask != 0 && i < CATEGORIES.length; i++) {
            int bit = CATEGORIES[i].bit();
            if ((mask & bit) != 0) {
                byCategory[i].increment();
                mask &= ~bit;
            }
        }
    }

    /** Publishers that meet here at the same moment may make the table a little longer than its limit. */
    private Row row(String name) {
        Row known = rows.get(name);
        if (known != null) {
            return known;
        }
        return rows.mappingCount() >= EventLogInfo.MOST_NAMES ? others : rows.computeIfAbsent(name, key -> new Row());
    }

    /** How often each name was seen, sorted by name. */
    public List<EventCount> names() {
        List<EventCount> names = new ArrayList<>();
        rows.forEach((name, row) -> names.add(row.shown(name)));
        if (others.count.sum() > 0) {
            names.add(others.shown(EventLogInfo.OTHER_NAMES));
        }
        names.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return List.copyOf(names);
    }

    /** How often each class was seen. */
    public Map<EventCategory, Long> categories() {
        Map<EventCategory, Long> counts = new EnumMap<>(EventCategory.class);
        for (EventCategory category : CATEGORIES) {
            long count = byCategory[category.ordinal()].sum();
            if (count > 0) {
                counts.put(category, count);
            }
        }
        return counts;
    }
}
