package org.patchbay.pack.system;

import java.util.List;
import java.util.Locale;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandPack;

/** {@code core show help}: all commands, those that begin with some words, or how one is used. */
final class ShowHelp implements CommandPack, CommandHandler {
    private static final String ROW = "%30.30s -- %s%n";

    private final CommandLine commands;

    ShowHelp(CommandLine commands) {
        this.commands = commands;
    }

    @Override
    public void define(CommandCatalog catalog) {
        catalog.add(
                CommandDescriptor.of("core show help")
                        .summary("Show the commands, or how one of them is used.")
                        .usage(
                                "Usage: core show help [topic]\n"
                                        + "       With the words of a command, shows how it is used. With the beginning of such\n"
                                        + "       words, lists the commands that begin with them; without anything, lists all.\n"),
                this);
    }

    @Override
    public void run(CommandCall call, CommandOutput out) throws CommandException {
        String topic = String.join(" ", call.arguments()).toLowerCase(Locale.ROOT);
        List<CommandDescriptor> matching = serving().stream()
                .filter(command -> command.name().toLowerCase(Locale.ROOT).startsWith(topic))
                .toList();
        for (CommandDescriptor command : matching) {
            if (command.name().equalsIgnoreCase(topic)) {
                out.print(command.usage());
                return;
            }
        }
        if (matching.isEmpty()) {
            throw new CommandException("No such command '" + String.join(" ", call.arguments()) + "'.");
        }
        matching.forEach(command -> out.format(ROW, command.name(), command.summary()));
    }

    private List<CommandDescriptor> serving() {
        return commands.commands().stream()
                .filter(command -> command.state() == CommandInfo.State.ACTIVE)
                .flatMap(command -> command.descriptor().stream())
                .toList();
    }

    /** The next word of any command. */
    @Override
    public List<String> complete(CommandCall call, String beginning) {
        String typed = call.arguments().isEmpty() ? "" : String.join(" ", call.arguments()) + " ";
        int place = call.arguments().size();
        return serving().stream()
                .filter(command -> command.words().size() > place)
                .filter(command -> command.name().toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)))
                .map(command -> command.words().get(place))
                .distinct()
                .toList();
    }
}
