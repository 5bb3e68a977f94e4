package org.patchbay.http.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells names of one packet apart: a name that comes again gets -2, -3 and so on behind it. */
final class Repeats {
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    /** What the name is shown as, as Asterisk counts: by its spelling, so that what is shown may still be equal. */
    String counted(String name, String shownAs) {
        int count = seen.merge(name, 1, Integer::sum);
        return count == 1 ? shownAs : shownAs + "-" + count;
    }

    /** The same, and never one that was there before. */
    String distinct(String name, String shownAs) {
        String candidate = counted(name, shownAs);
        int count = seen.get(name);
        while (!shown.add(candidate)) {
            candidate = shownAs + "-" + ++count;
        }
        return candidate;
    }
}
