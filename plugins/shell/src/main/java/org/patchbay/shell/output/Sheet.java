package org.patchbay.shell.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of one thing: a label and a value a line. A person is not shown what is empty. */
public final class Sheet {
    /** One line of it. */
    private record Entry(String key, String label, Object value) {}

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One more line.
     *
     * @param key its name in JSON
     * @param label what stands before it
     * @param value a text, number, boolean, moment or collection; of a collection each element has a line
     */
    public Sheet with(String key, String label, Object value) {
        entries.add(new Entry(key, label, value));
        return this;
    }

    List<String> lines() {
        int widest =
                entries.stream().mapToInt(entry -> entry.label().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            if (Cells.text(entry.value()).isEmpty()) {
                continue;
            }
            String label = entry.label();
            for (Object value :
                    entry.value() instanceof List<?> several && !several.isEmpty() ? several : List.of(entry.value())) {
                for (String line : Cells.paragraphs(value)) {
                    lines.add((label + " ".repeat(widest - label.length()) + "  " + line).stripTrailing());
                    label = "";
                }
            }
        }
        return lines;
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        entries.forEach(entry -> object.put(entry.key(), Cells.json(entry.value())));
        return object;
    }
}
