package org.patchbay.pack.system;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;

/**
 * {@code Action: Reload} reads settings again: those of the module that is named, or all. It answers when that is done;
 * the events of the reload come behind the answer, as events always do.
 */
final class Reload implements ActionHandler {
    private final Reloader reloader;

    Reload(Reloader reloader) {
        this.reloader = reloader;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        ReloadOutcome outcome = reloader.reload(call.header("Module"));
        if (outcome != ReloadOutcome.RELOADED) {
            throw new ActionException(outcome.message());
        }
        return Reply.success(outcome.message());
    }
}
