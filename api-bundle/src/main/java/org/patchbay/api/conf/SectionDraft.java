package org.patchbay.api.conf;

import java.util.ArrayList;
import java.util.List;

/** One {@code [section]} while its file is read. */
final class SectionDraft {
    private final String name;
    private final boolean template;
    private final String origin;
    private final List<ConfEntry> entries = new ArrayList<>();

    SectionDraft(String name, boolean template, String origin) {
        this.name = name;
        this.template = template;
        this.origin = origin;
    }

    String name() {
        return name;
    }

    String origin() {
        return origin;
    }

    boolean template() {
        return template;
    }

    ConfSection section() {
        return ConfSection.of(name, origin, entries);
    }

    int size() {
        return entries.size();
    }

    void inherit(SectionDraft base) {
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
                entries.set(i, ConfEntry.of(old.key(), old.value() + more.value(), more.origin()));
                return;
            }
        }
        entries.add(ConfEntry.of(more.key(), more.value().trim(), more.origin()));
    }
}
