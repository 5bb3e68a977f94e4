package org.patchbay.pack.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.patchbay.api.conf.ConfLine;

/** Lines that go, all at once, since the numbers of those behind a line change with it. */
final class LineRemoval {
    private final Map<String, Set<ConfLine>> byFile = new HashMap<>();

    void add(ConfLine line) {
        byFile.computeIfAbsent(line.file(), file -> new HashSet<>()).add(line);
    }

    boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** Takes the lines out of their documents. What they have of block comments stays. */
    void from(FileSet set) {
        byFile.forEach((file, lines) -> {
            Document document = set.document(file);
            Set<Integer> whole = new HashSet<>();
            for (ConfLine line : lines) {
                String remains = ConfText.remains(line).orElse("");
                if (remains.isEmpty()) {
                    whole.add(line.number());
                } else {
                    document = document.replaced(line.number(), remains);
                }
            }
            set.change(file, document.without(whole));
        });
    }
}
