package org.patchbay.core.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.api.message.Ami;
import org.patchbay.core.settings.ClassWords;
import org.patchbay.core.settings.GeneralSettings;

/** Reads the section {@code [general]} of {@code manager.conf} (specification 12.2). */
final class GeneralReader {
    /** Where Patchbay listens unless it is told otherwise: not where the whole network can reach it. */
    static final String DEFAULT_ADDRESS = "127.0.0.1";

    private static final Set<String> KEYS = Set.of(
            "enabled",
            "webenabled",
            "port",
            "bindaddr",
            "brokeneventsaction",
            "allowmultiplelogin",
            "displayconnects",
            "timestampevents",
            "debug",
            "httptimeout",
            "authtimeout",
            "authlimit",
            "channelvars",
            "tlsenable",
            "tlsbindaddr",
            "tlsbindport",
            "tlscertfile",
            "tlsprivatekey",
            "tlscipher",
            "tlscafile",
            "tlsdisablev1");

    private final Keys keys;
    private final Consumer<String> warnings;

    GeneralReader(ConfSection section, Consumer<String> warnings) {
        this.keys = new Keys(section);
        this.warnings = warnings;
    }

    GeneralSettings read() {
        keys.entries().forEach(this::warnIfUnknown);
        boolean enabled = truth("enabled", false);
        return new GeneralSettings(
                enabled,
                enabled && truth("webenabled", false),
                text("bindaddr").orElse(DEFAULT_ADDRESS),
                number("port", 1024, 65535, Ami.DEFAULT_PORT),
                truth("allowmultiplelogin", true),
                truth("displayconnects", true),
                truth("timestampevents", false),
                truth("brokeneventsaction", false),
                truth("debug", false),
                Duration.ofSeconds(number("httptimeout", 1, Integer.MAX_VALUE, 60)),
                Duration.ofSeconds(number("authtimeout", 1, Integer.MAX_VALUE, 30)),
                number("authlimit", 1, Integer.MAX_VALUE, 50),
                channelVariables());
    }

    private void warnIfUnknown(ConfEntry entry) {
        if (!KEYS.contains(entry.key().toLowerCase(Locale.ROOT))) {
            String hint = Keys.closest(entry.key(), KEYS)
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            warnings.accept(entry.origin() + ": unknown key " + entry.key() + " in [general] is ignored" + hint);
        }
    }

    private Optional<String> text(String key) {
        return keys.find(key).map(ConfEntry::value).filter(value -> !value.isEmpty());
    }

    private boolean truth(String key, boolean otherwise) {
        return keys.find(key).map(this::truth).orElse(otherwise);
    }

    private boolean truth(ConfEntry entry) {
        if (!ClassWords.isTrue(entry.value()) && !ClassWords.isFalse(entry.value())) {
            warnings.accept(entry.origin() + ": " + entry.key() + " is yes or no, not '" + entry.value()
                    + "'; it counts as no");
        }
        return ClassWords.isTrue(entry.value());
    }

    private int number(String key, int least, int most, int otherwise) {
        Optional<ConfEntry> entry = keys.find(key);
        if (entry.isEmpty()) {
            return otherwise;
        }
        String digits = entry.get().value().replaceAll("^(\\d{1,10}).*", "$1");
        long value = digits.matches("\\d{1,10}") ? Long.parseLong(digits) : -1;
        if (value < least || value > most) {
            warnings.accept(entry.get().origin() + ": " + key + " is a number from " + least + " to " + most + ", not '"
                    + entry.get().value() + "'; " + otherwise + " is used");
            return otherwise;
        }
        return (int) value;
    }

    private List<String> channelVariables() {
        return text("channelvars").map(text -> List.of(text.split("[,|]"))).orElse(List.of());
    }
}
