package org.patchbay.core.action;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;

/** An action of the server itself: the same contract as for everybody else, plus the session behind the call. */
public abstract class BuiltIn implements ActionHandler {
    private static final HelpTexts HELP =
            new HelpTexts(path -> BuiltIn.class.getClassLoader().getResource(path));

    private final ActionDescriptor descriptor;

    /** A built-in action that cannot block; its documentation is a resource beside those of all bundles. */
    protected BuiltIn(ActionDescriptor descriptor) {
        this.descriptor = HELP.complete(descriptor);
    }

    /** The entry for the action table. */
    public final ActionEntry entry() {
        return ActionEntry.builtIn(descriptor, this, true);
    }

    @Override
    public final Reply handle(ActionCall call) throws ActionException {
        return answer((Call) call);
    }

    /** Answers one request. */
    protected abstract Reply answer(Call call) throws ActionException;
}
