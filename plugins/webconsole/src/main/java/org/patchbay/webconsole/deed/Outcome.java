package org.patchbay.webconsole.deed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a deed.
 *
 * @param done whether it was done
 * @param message in words for an operator
 * @param more what else the page shows
 */
record Outcome(boolean done, String message, Map<String, Object> more) {
    static Outcome done(String message) {
        return new Outcome(true, message, Map.of());
    }

    static Outcome failed(String message) {
        return new Outcome(false, message, Map.of());
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("done", done);
        tree.put("message", message);
        tree.putAll(more);
        return tree;
    }
}
