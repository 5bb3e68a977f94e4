package org.patchbay.pack.pbx.feature;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.time.Turn;

/**
 * Takes actions whose handlers run on the loop, in their turn, instead of on the worker that calls. The worker is free
 * meanwhile.
 */
public final class LoopActions {
    private final ActionCatalog catalog;
    private final Turn turn;

    /** Puts them into that catalog. */
    public LoopActions(ActionCatalog catalog, Turn turn) {
        this.catalog = catalog;
        this.turn = turn;
    }

    /** Adds an action. Its handler is called on the loop and must not wait; the items of a list are a copy. */
    public LoopActions add(ActionDescriptor descriptor, ActionHandler handler) {
        catalog.add(
                descriptor,
                call -> Reply.later(turn.ask(() -> handler.handle(call)).thenCompose(LoopActions::whole)));
        return this;
    }

    /** A handler may answer later. */
    private static CompletionStage<Reply> whole(Reply reply) {
        return reply.pending().orElseGet(() -> CompletableFuture.completedStage(reply));
    }
}
