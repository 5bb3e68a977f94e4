package org.patchbay.shell.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the last word of a line could be. */
public final class Completion {
    private static final String SCOPE = "patchbay:";
    private static final String CLI = "cli";

    private final List<Command> commands;
    private final Function<String, List<String>> commandLine;

    /**
     * A completion.
     *
     * @param commands the commands of this shell
     * @param commandLine what the next word of a line of the manager's command line could be
     */
    public Completion(List<Command> commands, Function<String, List<String>> commandLine) {
        this.commands = List.copyOf(commands);
        this.commandLine = commandLine;
    }

    /** The words that could stand where the last one of the line, which may be empty, stands. */
    public List<String> of(String line) {
        String last = line.substring(Math.max(line.lastIndexOf('|'), line.lastIndexOf(';')) + 1)
                .stripLeading();
        if (last.startsWith(CLI + " ")) {
            return commandLine.apply(last.substring(CLI.length() + 1).stripLeading());
        }
        List<String> words = new ArrayList<>(Arrays.asList(last.split("\\s+")));
        String begun = last.isEmpty() || Character.isWhitespace(last.charAt(last.length() - 1))
                ? ""
                : words.remove(words.size() - 1);
        words.removeIf(String::isEmpty);
        String prefix = begun.toLowerCase(Locale.ROOT);
        return candidates(words, begun)
                .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(prefix))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Stream<String> candidates(List<String> before, String begun) {
        if (before.isEmpty()) {
            UnaryOperator<String> spelling = begun.startsWith(SCOPE) ? SCOPE::concat : UnaryOperator.identity();
            return Stream.concat(commands.stream().map(Command::name), Stream.of(CLI))
                    .map(spelling);
        }
        String name = before.get(0).startsWith(SCOPE) ? before.get(0).substring(SCOPE.length()) : before.get(0);
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .flatMap(command -> candidates(command, before.subList(1, before.size()), begun));
    }

    private static Stream<String> candidates(Command command, List<String> before, String begun) {
        Usage usage = command.usage();
        if (begun.startsWith("-")) {
            return Stream.concat(usage.flags().stream(), usage.options().stream());
        }
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        return usage.options().contains(last)
                ? command.values(last).stream()
                : command.suggest(plain(before, usage)).stream();
    }

    private static List<String> plain(List<String> before, Usage usage) {
        List<String> plain = new ArrayList<>();
        String previous = "";
        for (String word : before) {
            if (!word.startsWith("--") && !usage.options().contains(previous)) {
                plain.add(word);
            }
            previous = word;
        }
        return plain;
    }
}
