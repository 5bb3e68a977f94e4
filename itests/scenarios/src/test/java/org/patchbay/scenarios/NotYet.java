package org.patchbay.scenarios;

import java.util.Map;

/**
 * The recordings among the test data that the server cannot answer yet, and what it lacks. A recording of this list that
 * passes fails the test, so that the list tells the truth.
 */
final class NotYet {
    static final Map<String, String> REASONS = Map.of(
            "cli-manager-show-commands.ami", "lists actions of many packs (AbsoluteTimeout, CoreShowChannels)",
            "http-mxml-list.http", "needs CoreShowChannels",
            "listcommands-shape.ami", "lists actions of many packs (AbsoluteTimeout, DBDel, DBGet, Status)");

    private NotYet() {}
}
