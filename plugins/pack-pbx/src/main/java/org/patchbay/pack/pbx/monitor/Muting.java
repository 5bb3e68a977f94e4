package org.patchbay.pack.pbx.monitor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which ways nothing is heard. Used by the loop. */
final class Muting {
    private final Set<Direction> silent = EnumSet.noneOf(Direction.class);

    /** Nothing is heard in these ways any more, or again. */
    void set(Set<Direction> directions, boolean on) {
        if (on) {
            silent.addAll(directions);
        } else {
            silent.removeAll(directions);
        }
    }

    /** The ways, such as {@code in, out}; the empty text if all is heard. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Direction direction : silent) {
            text.append(text.isEmpty() ? "" : ", ").append(direction.name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
