package org.patchbay.core.config;

import java.util.ArrayList;
import java.util.List;

/** One {@code [section]} while a file is read, and afterwards. */
final class ConfSection {
    private final String name;
    private final boolean template;
    private final String origin;
    private final List<ConfEntry> entries = new ArrayList<>();

    ConfSection(String name, boolean template, String origin) {
        this.name = name;
        this.template = template;
        this.origin = origin;
    }

    String name() {
        return name;
    }

    boolean template() {
        return template;
    }

    String origin() {
        return origin;
    }

    List<ConfEntry> entries() {
        return List.copyOf(entries);
    }

    int size() {
        return entries.size();
    }

    void inherit(ConfSection base) {
        entries.addAll(base.entries);
    }

    void add(ConfEntry entry) {
        entries.add(entry);
    }

    /** Appends to the last value of that key; without one it is a plain assignment. */
    void append(ConfEntry more) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            ConfEntry old = entries.get(i);
            if (old.key().equals(more.key())) {
                entries.set(i, new ConfEntry(old.key(), old.value() + more.value(), more.origin()));
                return;
            }
        }
        entries.add(new ConfEntry(more.key(), more.value().trim(), more.origin()));
    }
}
