package org.patchbay.pack.system;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.command.CommandLine;

/** {@code Action: Command} runs a line of the command line and answers with its text (specification 14.3). */
final class CommandAction implements ActionHandler {
    private final CommandLine commands;

    CommandAction(CommandLine commands) {
        this.commands = commands;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String line = call.header("Command");
        if (line.isEmpty()) {
            throw new ActionException("No command provided");
        }
        // Said before the head of the answer, which cannot be taken back; run() checks again.
        if (!permitted(call, line)) {
            throw new ActionException("Command blacklisted");
        }
        return Reply.follows(text -> commands.run(call.session(), line, text::print));
    }

    private boolean permitted(ActionCall call, String line) throws ActionException {
        try {
            return commands.permits(call.session(), line);
        } catch (IllegalArgumentException tooLong) {
            throw new ActionException(tooLong.getMessage());
        }
    }
}
