package org.patchbay.core.session;

import java.util.function.Predicate;
import org.patchbay.core.filter.FilterSet;

/**
 * A filter set as the event stream sees it; equal sets are equal tests, so their sessions form one audience.
 *
 * @param filters the set
 */
record FilterTest(FilterSet filters) implements Predicate<String> {
    @Override
    public boolean test(String event) {
        return filters.passes(event);
    }
}
