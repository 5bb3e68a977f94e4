package org.patchbay.pack.config;

import java.util.List;
import java.util.Locale;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;

/** What the answers of several actions have in common. */
final class Answers {
    private Answers() {}

    /** The line of a category. */
    static String category(int index, ConfSection section) {
        return String.format(Locale.ROOT, "Category-%06d: ", index) + oneLine(section.name());
    }

    /** A file can contain what a line of the wire cannot: each such character becomes a blank, so that none forges one. */
    static String oneLine(String text) {
        return ConfText.isOneLine(text) ? text : text.replaceAll("[\\r\\n\\x00]", " ");
    }

    /** Refuses what would take too much memory at once; templates make short files long. */
    static void requireModest(List<ConfSection> sections) throws ActionException {
        long size = 0;
        for (ConfSection section : sections) {
            size += section.name().length();
            for (ConfEntry entry : section.entries()) {
                size += entry.key().length() + entry.value().length() + 1L;
            }
            if (size > ConfigLimits.ANSWER) {
                throw new ActionException("Config file is too large to be shown");
            }
        }
    }
}
