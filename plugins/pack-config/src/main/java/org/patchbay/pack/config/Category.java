package org.patchbay.pack.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;

/** What clients see of a section. Two that are equal say the same. */
record Category(String name, List<Pair> pairs) {
    /** A key with its value. */
    record Pair(String key, String value) {
        static Pair of(ConfEntry entry) {
            return new Pair(entry.key(), entry.value());
        }
    }

    Category {
        pairs = List.copyOf(pairs);
    }

    static Category of(ConfSection section) {
        return new Category(
                section.name(), section.entries().stream().map(Pair::of).toList());
    }

    Category named(String next) {
        return new Category(next, pairs);
    }

    /** With a pair more, in front of that index. */
    Category with(int index, Pair pair) {
        List<Pair> next = new ArrayList<>(pairs);
        next.add(index, pair);
        return new Category(name, next);
    }

    /** With another pair at that index. */
    Category replaced(int index, Pair pair) {
        List<Pair> next = new ArrayList<>(pairs);
        next.set(index, pair);
        return new Category(name, next);
    }

    /** Without the pairs of those indexes. */
    Category without(Set<Integer> indexes) {
        List<Pair> next = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at++) {
            if (!indexes.contains(at)) {
                next.add(pairs.get(at));
            }
        }
        return new Category(name, next);
    }
}
