package org.patchbay.core.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * All filters of a session. With white ones an event must match one of them; with black ones it must match none. Two
 * sets of the same filters are equal, so that sessions can share the result. Immutable.
 */
public final class FilterSet {
    /** The filters one session may have; the next one is refused. */
    public static final int MAX_FILTERS = 128;

    /**
     * What all filters of one session may cost together, in characters of their expressions: a publisher looks for them in
     * every event, and nobody's filters may hold it up.
     */
    public static final int MAX_COST = 1024;

    /** The set that lets everything through. */
    public static final FilterSet NONE = new FilterSet(List.of());

    private final List<EventFilter> filters;
    private final List<EventFilter> white;
    private final List<EventFilter> black;

    private FilterSet(List<EventFilter> filters) {
        this.filters = filters;
        this.white = filters.stream().filter(f -> !f.black()).toList();
        this.black = filters.stream().filter(EventFilter::black).toList();
    }

    /** Whether one more filter would be too many, or too costly. */
    public boolean isFullFor(EventFilter filter) {
        int cost = filters.stream().mapToInt(EventFilter::cost).sum() + filter.cost();
        return filters.size() >= MAX_FILTERS || cost > MAX_COST;
    }

    /** This set and one more filter. */
    public FilterSet with(EventFilter filter) {
        List<EventFilter> more = new ArrayList<>(filters);
        more.add(filter);
        return new FilterSet(List.copyOf(more));
    }

    /** How many filters there are. */
    public int size() {
        return filters.size();
    }

    /** Whether everything passes. */
    public boolean isEmpty() {
        return filters.isEmpty();
    }

    /** Whether an event of that text passes: all its lines with their line ends, the empty one at its end too. */
    public boolean passes(String event) {
        return (white.isEmpty() || anyMatches(white, event)) && !anyMatches(black, event);
    }

    /** A plain loop: this runs for every event and every set of filters. */
    private static boolean anyMatches(List<EventFilter> filters, String event) {
        for (EventFilter filter : filters) {
            if (filter.matches(event)) {
                return true;
            }
        }
        return false;
    }

    /** The filters as they were written. */
    public List<String> sources() {
        return filters.stream().map(EventFilter::source).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilterSet set && set.filters.equals(filters);
    }

    @Override
    public int hashCode() {
        return filters.hashCode();
    }
}
