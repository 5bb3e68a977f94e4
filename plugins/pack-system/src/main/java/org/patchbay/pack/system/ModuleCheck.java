package org.patchbay.pack.system;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;

/** {@code Action: ModuleCheck} tells whether a module runs, and the version of the server (specification 14.7). */
final class ModuleCheck implements ActionHandler {
    private final Modules modules;
    private final String version;

    ModuleCheck(Modules modules, String version) {
        this.modules = modules;
        this.version = version;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        if (!modules.isLoaded(call.header("Module"))) {
            throw new ActionException("Module not loaded");
        }
        return Reply.success().with("Version", version);
    }
}
