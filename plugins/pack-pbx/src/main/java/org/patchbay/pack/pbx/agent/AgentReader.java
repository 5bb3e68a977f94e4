package org.patchbay.pack.pbx.agent;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;

/** Reads {@code agents.conf}: lines {@code agent => number,password,name}, and above them how calls come to them. */
final class AgentReader {
    /** Agents of one file. */
    static final int MAX_AGENTS = 10_000;

    private static final long MAX_SECONDS = 86_400;
    private static final Set<String> YES = Set.of("yes", "true", "y", "t", "1", "on", "always");
    private static final Set<String> NO = Set.of("no", "false", "n", "f", "0", "off");

    private final Map<String, AgentSettings> agents = new LinkedHashMap<>();
    private final Consumer<String> warnings;
    private AgentSettings.Habits habits =
            new AgentSettings.Habits(false, true, Duration.ZERO, Duration.ZERO, Music.DEFAULT_CLASS);

    private AgentReader(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** The agents of a file, in its order. */
    static List<AgentSettings> read(ConfFile file, Consumer<String> warnings) {
        AgentReader reader = new AgentReader(warnings);
        Optional<ConfSection> section = file.section("agents");
        section.map(ConfSection::entries).orElse(List.of()).forEach(reader::entry);
        return List.copyOf(reader.agents.values());
    }

    /** A key counts for the agents below it. */
    private void entry(ConfEntry entry) {
        String value = entry.value();
        switch (entry.key().toLowerCase(Locale.ROOT)) {
            case "agent" -> agent(entry);
            case "ackcall" ->
                habits = new AgentSettings.Habits(
                        yes(value), habits.endByStar(), habits.patience(), habits.wrapUp(), habits.music());
            case "endcall" ->
                habits = new AgentSettings.Habits(
                        habits.acknowledge(),
                        !NO.contains(value.toLowerCase(Locale.ROOT)),
                        habits.patience(),
                        habits.wrapUp(),
                        habits.music());
            case "autologoff" ->
                habits = new AgentSettings.Habits(
                        habits.acknowledge(), habits.endByStar(), seconds(value), habits.wrapUp(), habits.music());
            case "wrapuptime" ->
                habits = new AgentSettings.Habits(
                        habits.acknowledge(), habits.endByStar(), habits.patience(), millis(value), habits.music());
            case "musiconhold" ->
                habits = new AgentSettings.Habits(
                        habits.acknowledge(),
                        habits.endByStar(),
                        habits.patience(),
                        habits.wrapUp(),
                        OneLine.of(value));
            default -> {
                // Asterisk has more keys, for sounds and recordings that nobody hears here.
            }
        }
    }

    private void agent(ConfEntry entry) {
        Arguments parts = Arguments.of(OneLine.of(entry.value()));
        String number = parts.get(0).strip();
        if (number.isEmpty() || agents.size() >= MAX_AGENTS) {
            warnings.accept(entry.origin() + ": an agent has a number, and a file at most " + MAX_AGENTS + " agents");
            return;
        }
        String name = parts.get(2).strip();
        agents.put(number, new AgentSettings(number, parts.get(1).strip(), name, habits));
    }

    private static boolean yes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Math.max(0, Math.min(MAX_SECONDS, Numbers.leading(value))));
    }

    private static Duration millis(String value) {
        return Duration.ofMillis(Math.max(0, Math.min(MAX_SECONDS * 1000, Numbers.leading(value))));
    }
}
