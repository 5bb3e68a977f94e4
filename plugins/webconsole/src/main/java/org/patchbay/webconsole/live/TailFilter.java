package org.patchbay.webconsole.live;

import java.util.List;
import java.util.Locale;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/**
 * Which events a viewer wants.
 *
 * @param classes any of these; {@link Privileges#ALL} for all events, also those without a class
 * @param text what the name or a line contains, in any case; empty for all
 */
record TailFilter(Privileges classes, String text) {
    /** Characters of a text. */
    static final int LONGEST_TEXT = 200;

    static TailFilter of(String classes, String text) {
        Privileges wanted = Privileges.ALL;
        if (!classes.isBlank()) {
            wanted = Privileges.of(List.of(classes.split(",")).stream()
                    .flatMap(word -> EventCategory.ofWord(word.trim()).stream())
                    .toArray(EventCategory[]::new));
        }
        String shortened = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return new TailFilter(wanted, shortened.toLowerCase(Locale.ROOT));
    }

    /** The cheap part. */
    boolean wantsClassOf(AmiEvent event) {
        return classes.equals(Privileges.ALL)
                || !classes.and(event.categories()).isEmpty();
    }

    boolean wantsTextOf(AmiEvent event) {
        if (text.isEmpty() || event.name().toLowerCase(Locale.ROOT).contains(text)) {
            return true;
        }
        for (String line : event.lines()) {
            if (line.toLowerCase(Locale.ROOT).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
