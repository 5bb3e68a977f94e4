package org.patchbay.pack.pbx.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of one channel, or the global ones. A name with one underscore in front is inherited by the channels
 * that this one calls, with two also by theirs; it is looked up without them. Used by the loop.
 */
public final class Variables {
    /** Variables that one channel may have. */
    public static final int MAX_VARIABLES = 1000;

    /** Characters of one value; the rest of a longer one is lost. */
    public static final int MAX_VALUE_LENGTH = 4095;

    private final Map<String, Value> values = new LinkedHashMap<>();

    /** A value, and how many generations it goes on: 0, 1, or 2 for all. */
    private record Value(String text, int generations) {}

    /** The value of a variable, its name compared exactly. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(Value::text);
    }

    /** The value of a variable, its name in any case; an exact match is preferred. */
    public Optional<String> find(String name) {
        Optional<String> exact = get(name);
        return exact.isPresent()
                ? exact
                : values.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                        .map(entry -> entry.getValue().text())
                        .findFirst();
    }

    /**
     * Sets a variable.
     *
     * @return false if there are too many already
     */
    public boolean set(String name, String value) {
        int generations = name.startsWith("__") ? 2 : name.startsWith("_") ? 1 : 0;
        return put(name.substring(generations), new Value(cut(OneLine.of(value)), generations));
    }

    private static String cut(String value) {
        return value.length() > MAX_VALUE_LENGTH ? value.substring(0, MAX_VALUE_LENGTH) : value;
    }

    private boolean put(String name, Value value) {
        if (!values.containsKey(name) && values.size() >= MAX_VARIABLES) {
            return false;
        }
        values.put(name, value);
        return true;
    }

    /** Takes a variable away. */
    public void remove(String name) {
        values.remove(name);
    }

    /** All of them, in the order in which they were first set. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, value.text()));
        return all;
    }

    /** Gives a channel that this one calls what it inherits. */
    public void inherit(Variables child) {
        values.forEach((name, value) -> {
            if (value.generations() > 0) {
                child.put(name, new Value(value.text(), value.generations() == 2 ? 2 : 0));
            }
        });
    }

    /** Gives all of them to another channel of the same call. */
    public void copyTo(Variables other) {
        values.forEach(other::put);
    }

    /** Forgets all of them. */
    public void clear() {
        values.clear();
    }
}
