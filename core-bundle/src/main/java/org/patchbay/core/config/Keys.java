package org.patchbay.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;

/** The keys of a section, last value wins, names without case; knows which ones nobody asked for. */
final class Keys {
    /** Names further apart than this, or than half their length, are not a misspelling of each other. */
    private static final int MAX_MISSPELLING = 3;

    private final Map<String, ConfEntry> last = new TreeMap<>();

    Keys(ConfSection section) {
        section.entries().forEach(entry -> last.put(entry.key().toLowerCase(Locale.ROOT), entry));
    }

    Optional<ConfEntry> find(String key) {
        return Optional.ofNullable(last.get(key));
    }

    Collection<ConfEntry> entries() {
        return last.values();
    }

    /** What the writer of an unknown key may have meant. */
    static Optional<String> closest(String key, Collection<String> known) {
        String lower = key.toLowerCase(Locale.ROOT);
        int most = Math.min(MAX_MISSPELLING, lower.length() / 2);
        return known.stream()
                .filter(candidate -> distance(lower, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be changed, added or taken away. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
