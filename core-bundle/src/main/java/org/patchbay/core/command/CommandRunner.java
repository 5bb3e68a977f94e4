package org.patchbay.core.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandResult;
import org.patchbay.api.command.TypedLine;
import org.patchbay.api.session.ManagerSession;

/** Runs lines: finds the command, checks the rights, calls it, and prints what it does not print itself. */
public final class CommandRunner implements CommandLine {
    private final CommandTable table;
    private final CommandsRunning running;
    private final CommandAuthority authority;
    private final Completion completion;

    /** A runner of the commands of that table. */
    public CommandRunner(CommandTable table, CommandsRunning running) {
        this.table = table;
        this.running = running;
        this.authority = new CommandAuthority(table);
        this.completion = new Completion(table, running);
    }

    @Override
    public CommandResult run(ManagerSession caller, String line, Consumer<String> output) {
        TypedLine typed = TypedLine.of(line);
        if (!authority.permits(caller, typed)) {
            output.accept("Command blacklisted\n");
            return CommandResult.FORBIDDEN;
        }
        return run(Optional.of(caller), typed, output);
    }

    @Override
    public CommandResult run(String line, Consumer<String> output) {
        return run(Optional.empty(), TypedLine.of(line), output);
    }

    private CommandResult run(Optional<ManagerSession> caller, TypedLine typed, Consumer<String> output) {
        Optional<CommandEntry> entry = table.find(typed);
        if (entry.isPresent()) {
            List<String> arguments =
                    typed.behind(entry.get().descriptor().words().size());
            RunningCommand command = new RunningCommand(entry.get(), arguments, caller, output);
            // Between finding and calling the command may have been withdrawn.
            if (running.begin(command)) {
                try {
                    return command.run();
                } finally {
                    running.end(command);
                }
            }
        }
        output.accept("No such command '" + typed.text() + "' (type 'core show help " + wordsThatFit(typed.tokens())
                + "' for other possible commands)\n");
        return CommandResult.UNKNOWN;
    }

    /** The words up to the one behind the first that no command has in its place (specification 13). */
    private String wordsThatFit(List<String> tokens) {
        int known = 0;
        while (known < tokens.size() && table.anyBeginsWith(tokens.subList(0, known + 1))) {
            known++;
        }
        return String.join(" ", tokens.subList(0, Math.min(known + 2, tokens.size())));
    }

    @Override
    public boolean permits(ManagerSession caller, String line) {
        return authority.permits(caller, TypedLine.of(line));
    }

    @Override
    public List<String> complete(String beginning) {
        return completion.of(TypedLine.of(beginning));
    }

    @Override
    public List<CommandInfo> commands() {
        return table.rows();
    }
}
