package org.patchbay.pack.pbx.call;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.state.Presence;
import org.patchbay.pack.pbx.state.PresenceStates;

/** {@code Action: PresenceState} tells what somebody says of himself (specification 14.4). */
final class PresenceStateAction implements ActionHandler {
    private final PresenceStates presences;

    PresenceStateAction(PresenceStates presences) {
        this.presences = presences;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String provider = ChannelHeader.named(call, "Provider", "No provider specified");
        Presence presence = presences
                .of(provider)
                .orElseThrow(
                        () -> new ActionException("Invalid provider " + provider + " or provider in invalid state"));
        Reply reply = Reply.success("Presence State").with("State", presence.state());
        if (!presence.subtype().isEmpty()) {
            reply = reply.with("Subtype", presence.subtype());
        }
        return presence.message().isEmpty() ? reply : reply.with("Message", presence.message());
    }
}
