package org.patchbay.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * How a command is typed.
 *
 * @param arguments its words, as {@code IDENT [REASON ...]}
 * @param summary what it does, in one line
 * @param details what else a user has to know, in lines
 * @param flags options without a value, such as {@code --json}
 * @param options options with a value
 * @param least how many words it needs
 * @param most how many it takes
 */
public record Usage(
        String arguments,
        String summary,
        List<String> details,
        List<String> flags,
        List<String> options,
        int least,
        int most) {
    static final String JSON = "--json";

    /** A command that takes no words. */
    static Usage of(String summary) {
        return new Usage("", summary, List.of(), List.of(), List.of(), 0, 0);
    }

    Usage words(String names, int fewest, int highest) {
        return new Usage(names, summary, details, flags, options, fewest, highest);
    }

    Usage details(String... lines) {
        return new Usage(arguments, summary, List.of(lines), flags, options, least, most);
    }

    Usage json() {
        return flag(JSON);
    }

    Usage flag(String name) {
        return new Usage(arguments, summary, details, plus(flags, name), options, least, most);
    }

    Usage option(String name) {
        return new Usage(arguments, summary, details, flags, plus(options, name), least, most);
    }

    private static List<String> plus(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return List.copyOf(more);
    }

    /** One line. */
    String line(String command) {
        StringBuilder line = new StringBuilder(command);
        flags.forEach(name -> line.append(" [").append(name).append(']'));
        options.forEach(name -> line.append(" [").append(name).append(" VALUE]"));
        return line.append(arguments.isEmpty() ? "" : " " + arguments).toString();
    }
}
