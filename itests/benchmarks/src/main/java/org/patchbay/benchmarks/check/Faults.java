package org.patchbay.benchmarks.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was wrong with what a server sent. A measurement with a single fault does not count. */
public final class Faults {
    /** The kinds of faults. */
    public enum Kind {
        /** An event was published and did not arrive. */
        LOST,
        /** An event arrived a second time. */
        DOUBLED,
        /** An event arrived behind a later one. */
        OUT_OF_ORDER,
        /** An event or an answer is not, byte for byte, what it has to be. */
        DAMAGED,
        /** An answer is missing, is a refusal, or belongs to another request. */
        WRONG_ANSWER,
        /** The server closed a connection that should have lived. */
        CLOSED,
        /** A connection could not be made or could not log in. */
        REFUSED
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    /** No fault yet. */
    public Faults() {}

    /** One more. */
    public void add(Kind kind) {
        add(kind, 1);
    }

    /** So many more. */
    public void add(Kind kind, long more) {
        if (more > 0) {
            counts.merge(kind, more, Long::sum);
        }
    }

    /** How many of that kind there are. */
    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Whether all is well. */
    public boolean none() {
        return counts.isEmpty();
    }

    @Override
    public String toString() {
        return none()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " "
                                + entry.getKey()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }
}
