package org.patchbay.core.config;

import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.core.settings.ClassWords;

/** The keys of a section as truths, numbers and texts; a value that is none of that is warned of and not used. */
final class CheckedKeys {
    private final Keys keys;
    private final Consumer<String> warnings;

    CheckedKeys(Keys keys, Consumer<String> warnings) {
        this.keys = keys;
        this.warnings = warnings;
    }

    /** The entry of the first of these names that is there and says anything. */
    Optional<ConfEntry> find(String... names) {
        for (String name : names) {
            Optional<ConfEntry> entry =
                    keys.find(name).filter(found -> !found.value().isEmpty());
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    Optional<String> text(String key) {
        return find(key).map(ConfEntry::value);
    }

    boolean truth(String key, boolean otherwise) {
        return keys.find(key).map(this::truth).orElse(otherwise);
    }

    boolean truth(ConfEntry entry) {
        if (!ClassWords.isTrue(entry.value()) && !ClassWords.isFalse(entry.value())) {
            warn(entry, entry.key() + " is yes or no, not '" + entry.value() + "'; it counts as no");
        }
        return ClassWords.isTrue(entry.value());
    }

    int number(String key, int least, int most, int otherwise) {
        Optional<ConfEntry> entry = keys.find(key);
        if (entry.isEmpty()) {
            return otherwise;
        }
        String digits = entry.get().value().replaceAll("^(\\d{1,10}).*", "$1");
        long value = digits.matches("\\d{1,10}") ? Long.parseLong(digits) : -1;
        if (value < least || value > most) {
            String range = " is a number from " + least + " to " + most + ", not '";
            warn(entry.get(), key + range + entry.get().value() + "'; " + otherwise + " is used");
            return otherwise;
        }
        return (int) value;
    }

    void warn(ConfEntry entry, String text) {
        warnings.accept(entry.origin() + ": " + text);
    }
}
