package org.patchbay.launcher;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the launcher is asked to do. {@code start} of {@code bin/patchbay} is a {@code run} with a {@link Console}
 * elsewhere.
 *
 * @param command what to do
 * @param value the folder of {@code --etc}, or the line of {@code rx} or {@code shell}
 */
record Arguments(Command command, Optional<String> value) {

    enum Command {
        RUN,
        VERSION,
        HASH,
        CONSOLE_PASSWORD,
        RX,
        SHELL
    }

    static Arguments parse(List<String> words) throws StartFailure {
        String command = words.isEmpty() ? "" : words.get(0);
        List<String> options = words.isEmpty() ? words : words.subList(1, words.size());
        if (command.equals("run")) {
            return new Arguments(Command.RUN, etc(options));
        }
        if (command.equals("version") && options.isEmpty()) {
            return new Arguments(Command.VERSION, Optional.empty());
        }
        if (command.equals("hash") && options.isEmpty()) {
            return new Arguments(Command.HASH, Optional.empty());
        }
        if (command.equals("console-password") && options.isEmpty()) {
            return new Arguments(Command.CONSOLE_PASSWORD, Optional.empty());
        }
        if (command.equals("rx") && !options.isEmpty()) {
            return new Arguments(Command.RX, Optional.of(line(options)));
        }
        if (command.equals("shell")) {
            return new Arguments(Command.SHELL, options.isEmpty() ? Optional.empty() : Optional.of(line(options)));
        }
        throw usage(
                "Expected \"run [--etc DIR]\", \"rx LINE\", \"shell\", \"version\", \"hash\" or \"console-password\""
                        + " but got \"" + String.join(" ", words) + "\".");
    }

    /** One word is the line, several are its words. */
    private static String line(List<String> words) throws StartFailure {
        String line = String.join(" ", words);
        if (line.isBlank() || line.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
            throw usage("This needs one line, such as: patchbay -rx \"manager show users\"");
        }
        return line;
    }

    private static Optional<String> etc(List<String> options) throws StartFailure {
        Optional<String> etc = Optional.empty();
        for (Iterator<String> rest = options.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (etc.isPresent()) {
                throw usage("\"" + option + "\" is one argument too many. See: patchbay help");
            } else if (option.startsWith("--etc=")) {
                etc = Optional.of(option.substring("--etc=".length()));
            } else if (!option.equals("--etc")) {
                throw usage("Unknown argument \"" + option + "\". See: patchbay help");
            } else if (!rest.hasNext()) {
                throw usage("--etc needs a directory. See: patchbay help");
            } else {
                etc = Optional.of(rest.next());
            }
        }
        return etc;
    }

    private static StartFailure usage(String message) {
        return new StartFailure(ExitCode.USAGE, message);
    }
}
