package org.patchbay.core.builtin;

import java.util.List;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.bus.Origin;

/** {@code Action: UserEvent}: tells every session what one of them wants to be known (specification 7.4). */
public final class UserEvent extends BuiltIn {
    private static final String NAME = "UserEvent";

    /** Programs that read debug headers know this function by its name in Asterisk. */
    private static final Origin ORIGIN = new Origin("UserEvent.java", 1, "action_userevent");

    private final EventStream stream;

    /**
     * The action.
     *
     * @param stream where its events go
     */
    public UserEvent(EventStream stream) {
        super(ActionDescriptor.of(NAME, EventCategory.USER).synopsis("Send an arbitrary event. "));
        this.stream = stream;
    }

    @Override
    protected Reply answer(Call call) throws ActionException {
        List<String> copied = call.request().lines().stream()
                .filter(line -> !line.regionMatches(true, 0, NAME + ":", 0, NAME.length() + 1))
                .toList();
        try {
            stream.publish(
                    AmiEvent.of(NAME, EventCategory.USER)
                            .with(NAME, call.header(NAME))
                            .withLines(copied),
                    ORIGIN);
        } catch (IllegalArgumentException e) {
            throw new ActionException("Line break inside a header");
        }
        return Reply.success("Event Sent");
    }
}
