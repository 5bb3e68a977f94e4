package org.patchbay.pack.pbx.parking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.parking.LotSettings.Comeback;
import org.patchbay.pack.pbx.parking.LotSettings.Spaces;

/**
 * Reads the parking lots of {@code features.conf}: the section {@code general} is the lot {@code default}, each section
 * whose name begins with {@code parkinglot_} is one more, which takes what it does not say from the first.
 */
final class LotReader {
    /** Lots there may be. */
    static final int MAX_LOTS = 1000;

    /** Spaces of one lot. */
    static final int MAX_SPACES = 1000;

    private static final String PREFIX = "parkinglot_";
    private static final Pattern RANGE = Pattern.compile("\\s*([0-9]{1,9})\\s*-\\s*([0-9]{1,9})\\s*");
    private static final LotSettings USUAL = new LotSettings(
            LotSettings.DEFAULT,
            new Spaces("700", "parkedcalls", 701, 750, false, false),
            Duration.ofSeconds(45),
            new Comeback(true, Duration.ofSeconds(30), "parkedcallstimeout"),
            "");

    private final Consumer<String> warnings;

    private LotReader(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** All lots, the default one first. */
    static List<LotSettings> read(ConfFile file, Consumer<String> warnings) {
        LotReader reader = new LotReader(warnings);
        List<LotSettings> lots = new ArrayList<>();
        LotSettings first = file.section("general")
                .map(section -> reader.lot(LotSettings.DEFAULT, section, USUAL))
                .orElse(USUAL);
        lots.add(first);
        for (ConfSection section : file.sections()) {
            if (!section.name().toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
                continue;
            }
            if (lots.size() == MAX_LOTS) {
                warnings.accept(section.origin() + ": there are at most " + MAX_LOTS + " parking lots");
                break;
            }
            lots.add(reader.lot(OneLine.of(section.name()), section, first));
        }
        return List.copyOf(lots);
    }

    private LotSettings lot(String name, ConfSection section, LotSettings otherwise) {
        Comeback back = otherwise.comeback();
        return new LotSettings(
                name,
                spaces(section, otherwise.spaces()),
                seconds(section, "parkingtime", otherwise.time()),
                new Comeback(
                        truth(section, "comebacktoorigin", back.toOrigin()),
                        seconds(section, "comebackdialtime", back.ring()),
                        text(section, "comebackcontext", back.context())),
                text(section, "parkedmusicclass", otherwise.music()));
    }

    private Spaces spaces(ConfSection section, Spaces otherwise) {
        int first = otherwise.first();
        int last = otherwise.last();
        Matcher range = RANGE.matcher(section.value("parkpos"));
        if (range.matches()) {
            first = Integer.parseInt(range.group(1));
            last = Integer.parseInt(range.group(2));
        } else if (!section.value("parkpos").isEmpty()) {
            warn(section, "parkpos", "is a range such as 701-720");
        }
        if (last < first) {
            warn(section, "parkpos", "begins with the smaller number");
            last = first;
        }
        if (last - first >= MAX_SPACES) {
            warn(section, "parkpos", "has at most " + MAX_SPACES + " spaces");
            last = first + MAX_SPACES - 1;
        }
        return new Spaces(
                text(section, "parkext", otherwise.extension()),
                text(section, "context", otherwise.context()),
                first,
                last,
                text(section, "findslot", otherwise.next() ? "next" : "first").equalsIgnoreCase("next"),
                truth(section, "parkinghints", otherwise.hints()));
    }

    private Duration seconds(ConfSection section, String key, Duration otherwise) {
        String value = section.value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        return DialTime.parse(value).orElseGet(() -> {
            warn(section, key, "is a number of seconds");
            return otherwise;
        });
    }

    private static String text(ConfSection section, String key, String otherwise) {
        return section.last(key).isPresent() ? OneLine.of(section.value(key)) : otherwise;
    }

    private boolean truth(ConfSection section, String key, boolean otherwise) {
        String value = section.value(key).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return otherwise;
        }
        return List.of("yes", "true", "y", "t", "1", "on").contains(value);
    }

    private void warn(ConfSection section, String key, String what) {
        warnings.accept(section.origin() + ": [" + section.name() + "] " + key + " " + what);
    }
}
