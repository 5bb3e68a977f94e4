package org.patchbay.pack.pbx.call;

import java.util.Optional;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Switchboard;

/** A priority as actions write it: a number, read leniently, or the label of a step. */
final class Priority {
    private Priority() {}

    /** The number; nothing if it is neither a number nor such a label. 0 and less are numbers. */
    static Optional<Integer> of(Switchboard pbx, String text, Place place, String caller) {
        if (text.strip().matches("[-+]?[0-9].*")) {
            return Optional.of((int) Math.max(-1, Math.min(Integer.MAX_VALUE, Numbers.leading(text))));
        }
        return pbx.script().label(place, text.strip(), caller);
    }
}
