package org.patchbay.core.action;

import java.util.Optional;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;

/** One line of what an operator sees. */
record ActionRow(
        Optional<ActionDescriptor> descriptor,
        String name,
        String owner,
        int ranking,
        State state,
        String reason,
        CallStatistics calls,
        boolean changesState)
        implements ActionInfo {

    static ActionRow of(ActionEntry entry, State state, String reason) {
        return new ActionRow(
                Optional.of(entry.descriptor()),
                entry.descriptor().name(),
                entry.owner().name(),
                entry.ranking(),
                state,
                reason,
                entry.meter().statistics(),
                entry.changesState());
    }

    static ActionRow of(FailedOffer offer) {
        return new ActionRow(
                Optional.empty(),
                offer.name(),
                offer.owner().name(),
                offer.ranking(),
                State.FAILED,
                offer.reason(),
                CallMeter.NONE,
                false);
    }
}
