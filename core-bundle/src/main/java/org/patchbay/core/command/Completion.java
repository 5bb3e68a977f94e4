package org.patchbay.core.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.TypedLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the words that can stand where a line ends. */
final class Completion {
    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private final CommandTable table;
    private final CommandsRunning running;

    Completion(CommandTable table, CommandsRunning running) {
        this.table = table;
        this.running = running;
    }

    List<String> of(TypedLine line) {
        List<String> tokens = line.tokens();
        List<String> before = line.open() ? tokens.subList(0, tokens.size() - 1) : tokens;
        String beginning = line.open() ? tokens.get(tokens.size() - 1) : "";
        Set<String> found = new LinkedHashSet<>(matching(words(before), beginning));
        found.addAll(matching(arguments(before, beginning), beginning));
        return found.stream().limit(CommandLine.MAX_COMPLETIONS).toList();
    }

    private static Collection<String> matching(Stream<String> candidates, String beginning) {
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        candidates
                .limit(CommandLine.MAX_COMPLETIONS)
                .filter(word -> word.regionMatches(true, 0, beginning, 0, beginning.length()))
                .filter(word -> word.chars().noneMatch(c -> c < ' '))
                .forEach(sorted::add);
        return sorted;
    }

    /** The words of commands that come next. */
    private Stream<String> words(List<String> before) {
        int at = before.size();
        return table.serving().stream()
                .map(entry -> entry.descriptor().words())
                .filter(words -> words.size() > at && same(words.subList(0, at), before))
                .map(words -> words.get(at))
                .distinct();
    }

    private static boolean same(List<String> words, List<String> typed) {
        return String.join(" ", words).equalsIgnoreCase(String.join(" ", typed));
    }

    /** What the command itself suggests. */
    private Stream<String> arguments(List<String> before, String beginning) {
        Optional<CommandEntry> entry = table.find(before);
        if (entry.isEmpty()) {
            return Stream.of();
        }
        int words = entry.get().descriptor().words().size();
        RunningCommand call =
                new RunningCommand(entry.get(), before.subList(words, before.size()), Optional.empty(), ignored -> {});
        if (!running.begin(call)) {
            return Stream.of();
        }
        try {
            return List.copyOf(entry.get().handler().complete(call, beginning)).stream();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError defect) {
            LOG.debug("completing '{}' failed", entry.get().descriptor().name(), defect);
            return Stream.of();
        } finally {
            running.end(call);
            call.ended().complete(null);
        }
    }
}
