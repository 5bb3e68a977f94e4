package org.patchbay.core.action;

import java.util.concurrent.CompletionException;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;

/** The answers to calls that did not go well. */
final class Refusals {
    private Refusals() {}

    /** A refusal is an answer: nothing is logged. */
    static Reply of(ActionException refusal) {
        String message = String.valueOf(refusal.getMessage());
        return Reply.error(message.replaceAll("[\\r\\n\\x00]+", " "));
    }

    /** A defect is logged once, with a reference that the client gets as well. */
    static Reply ofDefect(Call call, Throwable defect) {
        return Reply.error(textOfDefect(call, defect));
    }

    /** The same as a text. */
    static String textOfDefect(Call call, Throwable defect) {
        ActionEntry entry = call.entry();
        return Defects.report("action " + entry.descriptor().name(), entry.owner(), defect);
    }

    /** What a deferred reply failed with. */
    static Reply ofFailure(Call call, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ActionException refusal ? of(refusal) : ofDefect(call, cause);
    }
}
