package org.patchbay.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchbay.benchmarks.subject.Target;

/**
 * What was said on the command line, as {@code key=value}.
 *
 * @param server the folder of the shipped server
 * @param docs the folder of the page
 * @param work where a run writes that is not complete
 * @param quick whether to be done in about two minutes
 * @param runs how often each server is measured
 * @param only the measurements to be made; none for all
 * @param against servers that run already
 * @param parts what is measured: {@code micro}, {@code load}
 * @param port where the server is to listen; 0 for a free port
 * @param remark said on the page about this run
 */
record Options(
        Path server,
        Path docs,
        Path work,
        boolean quick,
        int runs,
        Set<String> only,
        List<Target> against,
        Set<String> parts,
        int port,
        String remark) {
    private static final int FULL_RUNS = 3;

    static Options parse(String... arguments) {
        Map<String, String> said = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("key=value, not " + argument);
            }
            said.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        boolean quick = !List.of("", "false").contains(said.getOrDefault("quick", "false"));
        String runs = said.getOrDefault("runs", "");
        return new Options(
                Path.of(said.getOrDefault("server", "")),
                Path.of(said.getOrDefault("docs", "")),
                Path.of(said.getOrDefault("target", "")),
                quick,
                runs.isEmpty() ? (quick ? 1 : FULL_RUNS) : Integer.parseInt(runs),
                Set.copyOf(words(said.get("only"))),
                words(said.get("against")).stream().map(Target::parse).toList(),
                Set.copyOf(words(said.getOrDefault("parts", "micro,load"))),
                Integer.parseInt(said.getOrDefault("port", "0")),
                said.getOrDefault("remark", ""));
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Whether everything is measured, and thoroughly. */
    boolean complete() {
        return !quick && only.isEmpty() && parts.containsAll(Set.of("micro", "load"));
    }

    boolean wants(String scenario) {
        return only.isEmpty() || only.contains(scenario);
    }
}
