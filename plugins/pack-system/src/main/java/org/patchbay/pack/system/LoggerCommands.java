package org.patchbay.pack.system;

import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;

/** {@code logger rotate} and {@code logger reload}; both are silent when it went well. */
final class LoggerCommands implements CommandPack {
    private final LoggerRotate logger;
    private final Reloader reloader;

    LoggerCommands(LoggerRotate logger, Reloader reloader) {
        this.logger = logger;
        this.reloader = reloader;
    }

    @Override
    public void define(CommandCatalog catalog) {
        catalog.add("logger rotate", "Begin new log files.", this::rotate)
                .add("logger reload", "Read the settings of the log again.", this::reload);
    }

    private void rotate(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        if (!logger.rotate()) {
            throw new CommandException("Could not rotate the log files");
        }
    }

    private void reload(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        ReloadOutcome outcome = reloader.reload("logger");
        if (outcome != ReloadOutcome.RELOADED) {
            throw new CommandException(outcome.message());
        }
    }
}
