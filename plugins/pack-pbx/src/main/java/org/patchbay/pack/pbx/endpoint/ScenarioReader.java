package org.patchbay.pack.pbx.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.channel.Party;

/** Reads {@code endpoints.conf}: one section for each phone, named as it is dialed. */
public final class ScenarioReader {
    /** Phones that one file may describe. */
    public static final int MAX_PHONES = 10_000;

    private static final Duration RING = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration DIGIT = Duration.ofMillis(500);

    private ScenarioReader() {}

    /** The phones of a file, in its order; a section that is none is a warning. */
    public static List<Scenario> read(ConfFile file, Consumer<String> warnings) {
        List<Scenario> scenarios = new ArrayList<>();
        for (ConfSection section : file.sections()) {
            if (section.name().equalsIgnoreCase("general")) {
                continue;
            }
            if (section.name().indexOf('/') <= 0) {
                warnings.accept(section.origin() + ": a phone is named technology/name, not '" + section.name() + "'");
            } else if (scenarios.size() >= MAX_PHONES) {
                warnings.accept(section.origin() + ": more than " + MAX_PHONES + " phones; the rest is left out");
                break;
            } else {
                read(section, warnings).ifPresent(scenarios::add);
            }
        }
        return scenarios;
    }

    private static Optional<Scenario> read(ConfSection section, Consumer<String> warnings) {
        String behaviour = section.value("behaviour");
        try {
            return Optional.of(new Scenario(
                    section.name(),
                    new Scenario.Identity(
                            Party.parse(OneLine.of(section.value("callerid"))),
                            section.value("context").isEmpty() ? "default" : section.value("context"),
                            section.value("accountcode")),
                    behaviour.isEmpty()
                            ? Scenario.Behaviour.ANSWER
                            : Scenario.Behaviour.valueOf(behaviour.toUpperCase(Locale.ROOT)),
                    new Scenario.Times(
                            time(section, "ring", RING),
                            time(section, "answer", ANSWER),
                            time(section, "talk", Duration.ZERO),
                            time(section, "digit", DIGIT)),
                    section.value("digits")));
        } catch (IllegalArgumentException e) {
            warnings.accept(section.origin() + ": behaviour is answer, busy, noanswer, congestion or unavailable, not '"
                    + behaviour + "'");
            return Optional.empty();
        }
    }

    private static Duration time(ConfSection section, String key, Duration otherwise) {
        String value = section.value(key);
        return value.isEmpty() ? otherwise : DialTime.of(DialTime.seconds(value));
    }
}
