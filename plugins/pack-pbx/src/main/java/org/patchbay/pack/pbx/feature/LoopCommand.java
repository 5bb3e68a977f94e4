package org.patchbay.pack.pbx.feature;

import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;

/** Performs one command of the command line. Called on the loop; it must not wait. */
@FunctionalInterface
public interface LoopCommand {
    /**
     * What the caller reads, line by line.
     *
     * @throws CommandException to print its message, or the usage text, instead
     */
    List<String> run(CommandCall call) throws CommandException;
}
