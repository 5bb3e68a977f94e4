package org.patchbay.deploy.doctor.sample;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;

/** An action as any vendor writes it. */
public final class PlainAction implements ActionHandler {
    @Override
    public Reply handle(ActionCall call) {
        return Reply.success("Measured");
    }
}
