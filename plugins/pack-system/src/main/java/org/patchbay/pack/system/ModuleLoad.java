package org.patchbay.pack.system;

import java.util.Locale;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;

/**
 * {@code Action: ModuleLoad} starts, stops or reloads a module that is installed (specification 14.7). It gives one
 * answer where Asterisk gives up to three.
 */
final class ModuleLoad implements ActionHandler {
    private final Modules modules;
    private final Reloader reloader;

    ModuleLoad(Modules modules, Reloader reloader) {
        this.modules = modules;
        this.reloader = reloader;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String module = call.header("Module");
        return switch (call.header("LoadType").toLowerCase(Locale.ROOT)) {
            case "load" -> answer(modules.load(named(module)), "Module loaded.", "Could not load module.");
            case "unload" -> answer(modules.unload(named(module)), "Module unloaded.", "Could not unload module.");
            case "reload" -> reload(module);
            default -> throw new ActionException("Incomplete ModuleLoad action.");
        };
    }

    private static String named(String module) throws ActionException {
        if (module.isEmpty()) {
            throw new ActionException("Need module name");
        }
        return module;
    }

    private static Reply answer(boolean done, String success, String error) throws ActionException {
        if (!done) {
            throw new ActionException(error);
        }
        return Reply.success(success);
    }

    private Reply reload(String module) throws ActionException {
        ReloadOutcome outcome = reloader.reload(module);
        return switch (outcome) {
            case RELOADED -> Reply.success(module.isEmpty() ? "All modules reloaded" : "Module reloaded.");
            case NO_SUCH_MODULE -> throw new ActionException("No such module.");
            case NOT_SUPPORTED -> throw new ActionException("Module does not support reload action.");
            default -> throw new ActionException(outcome.message());
        };
    }
}
