package org.patchbay.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.command.TypedLine;

/**
 * What an account may run on the command line: a list of what is allowed. What it does not name is refused.
 *
 * @param all whether everything is allowed that is not guarded
 * @param named beginnings of lines, as words; each allows the lines that begin with it
 */
public record CommandRules(boolean all, List<List<String>> named) {
    /** What holds where an operator says nothing, as in Asterisk: everything but what is guarded. */
    public static final CommandRules DEFAULT = new CommandRules(true, List.of());

    /** Nothing at all. */
    public static final CommandRules NONE = new CommandRules(false, List.of());

    /** Makes the list unchangeable. */
    public CommandRules {
        named = List.copyOf(named);
    }

    /** The rules of a list such as {@code manager show, core show}; the words all and none stand for themselves. */
    public static CommandRules of(String text) {
        boolean all = false;
        List<List<String>> named = new ArrayList<>();
        for (String item : text.split(",")) {
            List<String> words = TypedLine.of(item).tokens();
            if (words.size() == 1 && words.get(0).equalsIgnoreCase("all")) {
                all = true;
            } else if (!words.isEmpty() && !(words.size() == 1 && words.get(0).equalsIgnoreCase("none"))) {
                named.add(words);
            }
        }
        return new CommandRules(all, named);
    }

    /**
     * Whether a line may be run.
     *
     * @param line the line
     * @param guarded the words of the guarded command that it calls, or nothing; only who names all of them allows it
     */
    public boolean permits(TypedLine line, Optional<List<String>> guarded) {
        int words = guarded.map(List::size).orElse(0);
        return all && guarded.isEmpty()
                || named.stream().anyMatch(beginning -> beginning.size() >= words && line.startsWith(beginning));
    }
}
