package org.patchbay.core.action;

import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.ActionInfo;

/** One line of what an operator sees. */
record ActionRow(
        String name,
        Privileges privileges,
        String synopsis,
        String description,
        String owner,
        int ranking,
        State state,
        String reason)
        implements ActionInfo {

    static ActionRow of(ActionEntry entry, State state, String reason) {
        return new ActionRow(
                entry.descriptor().name(),
                entry.descriptor().privileges(),
                entry.descriptor().synopsis(),
                entry.descriptor().description(),
                entry.owner().name(),
                entry.ranking(),
                state,
                reason);
    }

    static ActionRow of(FailedOffer offer) {
        return new ActionRow(
                offer.name(),
                Privileges.NONE,
                "",
                "",
                offer.owner().name(),
                offer.ranking(),
                State.FAILED,
                offer.reason());
    }
}
