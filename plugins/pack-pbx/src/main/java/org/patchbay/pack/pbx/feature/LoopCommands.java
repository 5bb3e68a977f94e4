package org.patchbay.pack.pbx.feature;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.time.Turn;

/** Takes commands that run on the loop, in their turn; the worker that calls waits for what they say. */
public final class LoopCommands {
    private final CommandCatalog catalog;
    private final Turn turn;

    /** Puts them into that catalog. */
    public LoopCommands(CommandCatalog catalog, Turn turn) {
        this.catalog = catalog;
        this.turn = turn;
    }

    /**
     * Adds a command.
     *
     * @param words those that always stand at the beginning
     * @param arguments what comes behind them, for the usage text
     * @param summary one line that says what it does
     */
    public LoopCommands add(String words, String arguments, String summary, LoopCommand command) {
        String call = arguments.isEmpty() ? words : words + " " + arguments;
        CommandDescriptor descriptor =
                CommandDescriptor.of(words).summary(summary).usage("Usage: " + call + "\n       " + summary + "\n");
        catalog.add(descriptor, (line, out) -> ask(command, line).forEach(out::line));
        return this;
    }

    private List<String> ask(LoopCommand command, CommandCall call) throws CommandException {
        if (call.arguments().stream().anyMatch(word -> word.chars().anyMatch(c -> c < ' '))) {
            // What is in here goes into names and events, where a line end cannot be.
            throw new CommandException("An argument contains a control character");
        }
        try {
            return turn.ask(() -> command.run(call)).toCompletableFuture().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof CommandException refusal) {
                throw refusal;
            }
            if (failure.getCause() instanceof ActionException busy) {
                throw new CommandException(busy.getMessage());
            }
            throw failure;
        }
    }
}
