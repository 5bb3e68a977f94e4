package org.patchbay.pack.pbx.dialplan;

import java.util.function.Supplier;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.action.Responder;

/** {@code Action: ShowDialPlan} lists contexts and extensions (specification 16.2). */
public final class ShowDialPlan implements ActionHandler {
    private static final String FOLLOWS = "DialPlan list will follow";

    private final Supplier<Dialplan> dialplan;

    /** The action that shows what is in force when it is called. */
    public ShowDialPlan(Supplier<Dialplan> dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Reply handle(ActionCall call) {
        DialplanListing listing = DialplanListing.of(dialplan.get(), call.header("Context"), call.header("Extension"));
        if (!listing.failure().isEmpty()) {
            return listing.items().isEmpty()
                    ? Reply.error(listing.failure())
                    : Reply.write(out -> unfinished(out, listing));
        }
        return Reply.list(FOLLOWS, listing.items().stream(), "ShowDialPlanComplete")
                .with("ListExtensions", listing.extensions())
                .with("ListPriorities", listing.priorities())
                .with("ListContexts", listing.contexts());
    }

    /** Asterisk finds out at the end that the extension was not there; its list has no end then. */
    private static void unfinished(Responder out, DialplanListing listing) {
        out.sendListAck(FOLLOWS, "start");
        listing.items().forEach(out::sendEvent);
        out.sendError(listing.failure());
    }
}
