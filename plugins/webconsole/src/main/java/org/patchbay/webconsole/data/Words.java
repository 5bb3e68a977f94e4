package org.patchbay.webconsole.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** How values of the API are told to a page. */
final class Words {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private Words() {}

    /** The words of its classes; {@code hookresponse} has none and is left out. */
    static List<String> classes(Privileges privileges) {
        List<String> words = new ArrayList<>();
        for (EventCategory category : EventCategory.values()) {
            if ((privileges.mask() & category.bit()) != 0 && !category.word().isEmpty()) {
                words.add(category.word());
            }
        }
        return words;
    }

    static List<String> allClasses() {
        return classes(Privileges.ALL);
    }

    static double millis(Duration duration) {
        return duration.toNanos() / NANOS_PER_MILLI;
    }
}
