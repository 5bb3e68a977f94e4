package org.patchbay.pack.pbx.call;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.feature.Switchboard;

/** {@code Action: Originate} calls somebody, and lets what answers run an application or the dialplan (14.9). */
final class Originate implements ActionHandler {
    private static final String QUEUED = "Originate successfully queued";
    private static final String FAILED = "Originate failed";

    private static final Set<String> TRUE = Set.of("yes", "true", "y", "t", "1", "on");

    private final Switchboard pbx;

    Originate(Switchboard pbx) {
        this.pbx = pbx;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        OriginateRequest request = OriginateRequest.check(call, pbx);
        if (truth(call.header("Async"))) {
            pbx.exchange()
                    .agenda()
                    .soon(() -> new OriginateAttempt(pbx, request)
                            .start(outcome -> pbx.exchange().publish(OriginateResponse.event(request, outcome))));
            return Reply.success(QUEUED);
        }
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        new OriginateAttempt(pbx, request)
                .start(outcome -> answer.complete(outcome.answered() ? Reply.success(QUEUED) : Reply.error(FAILED)));
        return Reply.later(answer);
    }

    /** Whether a word means yes, as Asterisk reads it. */
    static boolean truth(String word) {
        return TRUE.contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
