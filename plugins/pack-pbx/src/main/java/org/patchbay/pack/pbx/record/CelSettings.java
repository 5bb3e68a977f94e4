package org.patchbay.pack.pbx.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchbay.api.conf.ConfFile;

/**
 * What {@code cel.conf} asks for.
 *
 * @param events the names of the events to raise, {@code ALL} for all; none if it is switched off
 * @param applications the applications whose start and end are told, in small letters, {@code all} for all
 */
public record CelSettings(Set<String> events, Set<String> applications) {
    /** Nothing is told. */
    public static final CelSettings OFF = new CelSettings(Set.of(), Set.of());

    private static final Set<String> TRUE = Set.of("yes", "true", "y", "t", "1", "on");

    /** The settings of a file; off unless both the logging and its events for managers are switched on. */
    public static CelSettings read(ConfFile file) {
        if (!on(file, "general", "enable") || !on(file, "manager", "enabled")) {
            return OFF;
        }
        return new CelSettings(
                words(file.value("general", "events").toUpperCase(Locale.ROOT)),
                words(file.value("general", "apps").toLowerCase(Locale.ROOT)));
    }

    private static boolean on(ConfFile file, String section, String key) {
        return TRUE.contains(file.value(section, key).strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean wants(String event) {
        return events.contains(event) || events.contains("ALL");
    }

    boolean wantsApplication(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return !name.isEmpty() && (applications.contains(key) || applications.contains("all"));
    }
}
