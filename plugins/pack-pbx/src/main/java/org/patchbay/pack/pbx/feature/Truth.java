package org.patchbay.pack.pbx.feature;

import java.util.Locale;
import java.util.Set;

/** Words for yes and no, in any case. */
public final class Truth {
    private static final Set<String> YES = Set.of("yes", "true", "y", "t", "1", "on");
    private static final Set<String> NO = Set.of("no", "false", "n", "f", "0", "off");

    private Truth() {}

    /** Whether the word says yes. */
    public static boolean isTrue(String word) {
        return YES.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the word says no. */
    public static boolean isFalse(String word) {
        return NO.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /** What the word says, or else the other value. */
    public static boolean of(String word, boolean otherwise) {
        return otherwise ? !isFalse(word) : isTrue(word);
    }
}
