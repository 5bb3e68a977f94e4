package org.patchbay.pack.pbx.call;

import static org.patchbay.api.message.EventCategory.CALL;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.ChannelEvents;

/** The event that tells how an asynchronous Originate went (specification 14.9). */
final class OriginateResponse {
    private OriginateResponse() {}

    static AmiEvent event(OriginateRequest request, OriginateOutcome outcome) {
        AmiEvent event = AmiEvent.of("OriginateResponse", CALL);
        if (!request.actionId().isEmpty()) {
            event = event.with("ActionID", request.actionId());
        }
        event = event.with("Response", outcome.answered() ? "Success" : "Failure")
                .with("Channel", outcome.channel().isEmpty() ? request.dialString() : outcome.channel());
        OriginateRequest.Goal goal = request.goal();
        event = goal.application().isEmpty()
                ? event.with("Context", goal.context()).with("Exten", goal.extension())
                : event.with("Application", goal.application()).with("Data", goal.data());
        return event.with("Reason", outcome.reason())
                .with("Uniqueid", outcome.uniqueId().isEmpty() ? "<null>" : outcome.uniqueId())
                .with(
                        "CallerIDNum",
                        ChannelEvents.orUnknown(request.identity().caller().number()))
                .with(
                        "CallerIDName",
                        ChannelEvents.orUnknown(request.identity().caller().name()));
    }
}
