package org.patchbay.pack.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;

/** What the actions of this pack have in common. */
final class Answers {
    static final String NOT_FOUND = "Database entry not found";

    private static final String UNAVAILABLE = "Database unavailable";

    private Answers() {}

    /** The header Family or Key; the words differ from those of {@link ActionCall#require} by a full stop. */
    static String require(ActionCall call, String header, String refusal) throws ActionException {
        String value = call.header(header);
        if (value.isEmpty()) {
            throw new ActionException(refusal);
        }
        return value;
    }

    /** In the words of the action if the name is too long: such an entry cannot be. */
    static ActionException refusal(KeyStoreException failure, String tooLong) {
        return new ActionException(failure.reason() == Reason.TOO_LONG ? tooLong : inWords(failure));
    }

    /** Why the store does not answer, for a client. */
    static String inWords(KeyStoreException failure) {
        return UNAVAILABLE + ": " + failure.getMessage();
    }

    /** An answer that is given when the change is durable; no thread waits for that. */
    static Reply when(CompletableFuture<Integer> change, IntFunction<Reply> answer) {
        return Reply.later(change.handle((count, failure) -> {
            if (failure == null) {
                return answer.apply(count);
            }
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof KeyStoreException trouble) {
                return Reply.error(inWords(trouble));
            }
            throw new CompletionException(cause);
        }));
    }
}
