package org.patchbay.core.builtin;

import java.util.Optional;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.settings.ClassWords;

/** The forms of an event mask: a number, a word for on or off, a list of classes (specification 6.3). */
final class EventMasks {
    private EventMasks() {}

    /** The classes asked for, or nothing if the text asks for nothing that can be understood. */
    static Optional<Privileges> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number(text);
        }
        if (ClassWords.isFalse(text)) {
            return Optional.of(Privileges.NONE);
        }
        return Optional.of(ClassWords.isTrue(text) ? Privileges.ALL : ClassWords.asAsterisk(text));
    }

    private static Optional<Privileges> number(String digits) {
        try {
            return Optional.of(Privileges.ofMask(Integer.parseInt(digits)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
