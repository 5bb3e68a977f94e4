package org.patchbay.scenarios;

import java.util.Map;

/**
 * The recordings among the test data that the server cannot answer yet, and what it lacks. A recording of this list that
 * passes fails the test, so that the list tells the truth.
 */
final class NotYet {
    static final Map<String, String> REASONS =
            Map.of("listcommands-shape.ami", "lists actions of many packs (AbsoluteTimeout, DBDel, DBGet, Status)");

    private NotYet() {}
}
