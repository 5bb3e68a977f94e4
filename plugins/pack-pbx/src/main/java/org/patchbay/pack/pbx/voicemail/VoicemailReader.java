package org.patchbay.pack.pbx.voicemail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.channel.OneLine;

/** Reads {@code voicemail.conf}: in each context lines {@code number => password,name,email,pager,key=value|key=value}. */
final class VoicemailReader {
    /** Boxes of one file. */
    static final int MAX_BOXES = 10_000;

    private static final Set<String> NO_CONTEXTS = Set.of("general", "zonemessages");
    private static final int PARTS = 5;

    private final Map<String, BoxSettings> boxes = new LinkedHashMap<>();
    private final Map<String, String> general = new HashMap<>();
    private final Consumer<String> warnings;

    private VoicemailReader(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** The boxes of a file, in its order; of two with one address the last counts. */
    static List<BoxSettings> read(ConfFile file, Consumer<String> warnings) {
        VoicemailReader reader = new VoicemailReader(warnings);
        file.section("general")
                .map(ConfSection::entries)
                .orElse(List.of())
                .forEach(entry -> reader.general.put(key(entry.key()), OneLine.of(entry.value())));
        for (ConfSection section : file.sections()) {
            if (!NO_CONTEXTS.contains(section.name().toLowerCase(Locale.ROOT))) {
                section.entries().forEach(entry -> reader.box(section.name(), entry));
            }
        }
        return List.copyOf(reader.boxes.values());
    }

    private void box(String context, ConfEntry entry) {
        if (boxes.size() >= MAX_BOXES) {
            warnings.accept(entry.origin() + ": more than " + MAX_BOXES + " boxes; this one is left out");
            return;
        }
        String[] parts = OneLine.of(entry.value()).split(",", PARTS);
        BoxSettings box = new BoxSettings(
                OneLine.of(entry.key()).strip(),
                OneLine.of(context),
                part(parts, 0),
                new BoxSettings.Owner(part(parts, 1), part(parts, 2), part(parts, 3)),
                options(part(parts, PARTS - 1)));
        boxes.put(box.address(), box);
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place].strip() : "";
    }

    private Map<String, String> options(String text) {
        Map<String, String> options = new HashMap<>(general);
        for (String option : text.split("\\|")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(
                        key(option.substring(0, equals)),
                        option.substring(equals + 1).strip());
            }
        }
        return Map.copyOf(options);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
