package org.patchbay.local.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.command.CommandLine;

/**
 * The Gogo command {@code patchbay:cli manager show users}. Who has a shell inside the server can do anything anyway, so
 * nothing is asked. Gogo finds the service by its properties; without Gogo nobody looks, and this class is not loaded.
 */
@Component(
        service = ShellCommand.class,
        property = {"osgi.command.scope=patchbay", "osgi.command.function=cli"})
public final class ShellCommand {
    private final CommandLine commands;

    /** The command line, in a shell. */
    @Activate
    public ShellCommand(@Reference CommandLine commands) {
        this.commands = commands;
    }

    /**
     * Runs a line.
     *
     * @param session where its text goes
     * @param words the line as one word, or word by word
     */
    public void cli(CommandSession session, String... words) {
        String line = words.length == 1
                ? words[0]
                : Arrays.stream(words).map(ShellCommand::quoted).collect(Collectors.joining(" "));
        commands.run(line, session.getConsole()::print);
    }

    /** The shell has taken quotes and blanks for its own; the line needs them again. */
    static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\\');
        return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
