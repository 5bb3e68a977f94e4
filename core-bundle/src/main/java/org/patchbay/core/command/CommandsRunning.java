package org.patchbay.core.command;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.patchbay.core.action.OpenCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands that run, by what was offered: a bundle that stops waits for its commands, for a while. */
public final class CommandsRunning {
    private static final Logger LOG = LoggerFactory.getLogger(CommandsRunning.class);

    private final Duration grace;

    private final OpenCalls<CommandEntry, RunningCommand> running = new OpenCalls<>();

    /** A table whose withdrawals wait that long. */
    public CommandsRunning(Duration grace) {
        this.grace = grace;
    }

    /** From now on the command may be run. */
    public void open(CommandEntry entry) {
        running.open(entry);
    }

    /** Notes a run; false if the command has been withdrawn. */
    boolean begin(RunningCommand command) {
        return running.begin(command.entry(), command);
    }

    /** Forgets a run that is over. */
    void end(RunningCommand command) {
        running.end(command.entry(), command);
    }

    /** The commands are run no more; waits for those that run, once for all of them, and lets go of the others. */
    public void withdraw(Collection<CommandEntry> entries) {
        List<RunningCommand> left = running.close(entries);
        // A command that unloads its own bundle goes on when that is done.
        left.removeIf(RunningCommand::isMine);
        if (!OpenCalls.await(left.stream().map(RunningCommand::ended).toList(), grace)) {
            left.forEach(this::abandon);
        }
    }

    private void abandon(RunningCommand command) {
        if (command.abandon()) {
            LOG.warn(
                    "command '{}' of {} is gone, but still runs after {} ms; it was interrupted",
                    command.entry().descriptor().name(),
                    command.entry().owner(),
                    grace.toMillis());
        }
    }
}
