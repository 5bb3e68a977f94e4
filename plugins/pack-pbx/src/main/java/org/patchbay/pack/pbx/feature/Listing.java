package org.patchbay.pack.pbx.feature;

import java.util.List;
import java.util.function.UnaryOperator;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;

/** Lists in the older form: an acknowledgement without {@code EventList}, items, and a closing event of any shape. */
public final class Listing {
    private static final String ACTION_ID = "ActionID";

    private Listing() {}

    /**
     * A list.
     *
     * @param message of the acknowledgement
     * @param items the items; the server puts the ActionID behind the name of an event that has none
     * @param complete the closing event
     */
    public static Reply of(String message, List<AmiEvent> items, AmiEvent complete) {
        return Reply.write(out -> {
            out.sendAck(message);
            items.forEach(out::sendEvent);
            out.sendEvent(complete);
        });
    }

    /** Puts the ActionID of a call at the end of a packet, where many of the older lists have it. */
    public static UnaryOperator<AmiEvent> idAtEnd(ActionCall call) {
        String id = call.request().actionId();
        return event -> id.isEmpty() ? event : event.with(ACTION_ID, id);
    }
}
