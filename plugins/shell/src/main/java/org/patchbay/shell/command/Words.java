package org.patchbay.shell.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed behind the name of a command: options first or in between, words, and after {@code --} words only. */
public final class Words {
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> options = new HashMap<>();
    private final List<String> plain = new ArrayList<>();

    private Words() {}

    /** Sorts what was typed; says how the command is used if it does not fit. */
    public static Words of(List<String> typed, Command command) throws ShellException {
        Usage usage = command.usage();
        Words words = new Words();
        String problem = words.take(typed.iterator(), usage);
        if (problem.isEmpty() && (words.plain.size() < usage.least() || words.plain.size() > usage.most())) {
            problem = words.plain.size() < usage.least() ? "Something is missing." : "That is too much.";
        }
        if (!problem.isEmpty()) {
            throw new ShellException(problem + " Usage: " + usage.line(command.name()));
        }
        return words;
    }

    private String take(Iterator<String> typed, Usage usage) {
        while (typed.hasNext()) {
            String word = typed.next();
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (word.equals("--")) {
                typed.forEachRemaining(plain::add);
            } else if (!word.startsWith("--")) {
                plain.add(word);
            } else if (usage.flags().contains(word)) {
                flags.add(word);
            } else if (!usage.options().contains(name)) {
                return "There is no " + name + " here.";
            } else if (equals >= 0) {
                options.put(name, word.substring(equals + 1));
            } else if (typed.hasNext()) {
                options.put(name, typed.next());
            } else {
                return name + " needs a value.";
            }
        }
        return "";
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** Whether a program reads the answer. */
    public boolean json() {
        return has(Usage.JSON);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A number that is at least 1. */
    Optional<Integer> count(String name) throws ShellException {
        Optional<String> value = option(name);
        if (value.isPresent() && !value.get().matches("[1-9]\\d{0,8}")) {
            throw new ShellException(name + " is a number from 1 on.");
        }
        return value.map(Integer::valueOf);
    }

    /** The words, in order. */
    List<String> plain() {
        return List.copyOf(plain);
    }

    Optional<String> first() {
        return plain.stream().findFirst();
    }

    /** The words from that one on, as they were typed with single blanks. */
    String rest(int from) {
        return String.join(" ", plain.subList(Math.min(from, plain.size()), plain.size()));
    }
}
