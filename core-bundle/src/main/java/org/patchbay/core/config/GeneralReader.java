package org.patchbay.core.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.api.message.Ami;
import org.patchbay.core.settings.CommandRules;
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
            "commands");

    private final Keys all;
    private final CheckedKeys keys;

    GeneralReader(ConfSection section, Consumer<String> warnings) {
        this.all = new Keys(section);
        this.keys = new CheckedKeys(all, warnings);
    }

    GeneralSettings read() throws ConfException {
        warnOfUnknown();
        boolean enabled = keys.truth("enabled", false);
        String address = keys.text("bindaddr").orElse(DEFAULT_ADDRESS);
        return new GeneralSettings(
                enabled,
                enabled && keys.truth("webenabled", false),
                address,
                keys.number("port", 1024, 65535, Ami.DEFAULT_PORT),
                keys.truth("allowmultiplelogin", true),
                keys.truth("displayconnects", true),
                keys.truth("timestampevents", false),
                keys.truth("brokeneventsaction", false),
                keys.truth("debug", false),
                Duration.ofSeconds(keys.number("httptimeout", 1, Integer.MAX_VALUE, 60)),
                Duration.ofSeconds(keys.number("authtimeout", 1, Integer.MAX_VALUE, 30)),
                keys.number("authlimit", 1, Integer.MAX_VALUE, 50),
                channelVariables(),
                new TlsReader(keys).read(address),
                all.find("commands").map(this::commands).orElse(CommandRules.DEFAULT));
    }

    private void warnOfUnknown() {
        Set<String> known = new TreeSet<>(KEYS);
        known.addAll(TlsReader.KEYS);
        for (ConfEntry entry : all.entries()) {
            if (!known.contains(entry.key().toLowerCase(Locale.ROOT))) {
                String hint = Keys.closest(entry.key(), known)
                        .map(close -> "; did you mean " + close + "?")
                        .orElse("");
                keys.warn(entry, "unknown key " + entry.key() + " in [general] is ignored" + hint);
            }
        }
    }

    private CommandRules commands(ConfEntry entry) {
        return CommandKey.rules(entry, text -> keys.warn(entry, text));
    }

    private List<String> channelVariables() {
        return keys.text("channelvars").map(text -> List.of(text.split("[,|]"))).orElse(List.of());
    }
}
