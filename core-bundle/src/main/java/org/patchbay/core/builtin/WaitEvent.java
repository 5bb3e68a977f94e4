package org.patchbay.core.builtin;

import java.util.concurrent.CompletableFuture;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;
import org.patchbay.core.session.EventWait;
import org.patchbay.core.session.Session;

/**
 * {@code Action: WaitEvent}: answers when something happens, be it an event the session will not even see, input from
 * its client, or the end of the time (specification 14.2). No thread waits. A session that is polled has waited before
 * its turn came, so that others of its requests are not held up (specification 18.5).
 */
public final class WaitEvent extends BuiltIn {
    private final EventWait wait;

    /**
     * The action.
     *
     * @param wait how to wait
     */
    public WaitEvent(EventWait wait) {
        super(ActionDescriptor.of("WaitEvent").synopsis("Wait for an event to occur. "));
        this.wait = wait;
    }

    @Override
    protected Reply answer(Call call) {
        Session session = call.session();
        if (session.polled()) {
            if (session.state().eventMask().isEmpty()) {
                session.eventMask(Privileges.ALL);
            }
            return happened(session);
        }
        CompletableFuture<Void> over = wait.begin(session, EventWait.timeout(call.header("Timeout")));
        session.onStir(() -> over.complete(null));
        if (session.requestsWaiting() || session.isOver()) {
            over.complete(null);
        }
        return Reply.later(over.thenApply(nothing -> happened(session)));
    }

    private static Reply happened(Session session) {
        return Reply.write(out -> {
            out.sendAck("Waiting for Event completed.");
            session.letEventsOut();
            out.sendEvent(AmiEvent.of("WaitEventComplete"));
        });
    }
}
