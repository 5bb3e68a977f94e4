package org.patchbay.core.command;

import java.util.Optional;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.core.action.FailedOffer;

/** One line of what an operator sees. */
record CommandRow(
        Optional<CommandDescriptor> descriptor, String name, String owner, int ranking, State state, String reason)
        implements CommandInfo {

    static CommandRow of(CommandEntry entry, State state, String reason) {
        return new CommandRow(
                Optional.of(entry.descriptor()),
                entry.descriptor().name(),
                entry.owner().name(),
                entry.ranking(),
                state,
                reason);
    }

    static CommandRow of(FailedOffer offer) {
        return new CommandRow(
                Optional.empty(), offer.name(), offer.owner().name(), offer.ranking(), State.FAILED, offer.reason());
    }
}
