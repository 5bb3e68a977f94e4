package org.patchbay.pack.system;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;

/**
 * {@code Action: Reload} reads settings again: those of the part that is named, or all. It answers when that is done;
 * the events of the reload come behind the answer, as events always do.
 */
final class Reload implements ActionHandler {
    /** The parts of Asterisk's core (specification 14.7) that have nothing to read here; they acknowledge all the same. */
    private static final List<String> IDLE_PARTS = List.of(
            "dnsmgr", "extconfig", "enum", "http", "logger", "features", "dsp", "udptl", "indications", "cel", "plc");

    private final Map<String, Runnable> parts = new HashMap<>();
    private final Runnable done;

    /** Held during a reload. Nobody waits for it: a second reload is refused. */
    private final Lock running = new ReentrantLock();

    /**
     * The reload of a server.
     *
     * @param manager reads the settings of the manager again
     * @param callRecords reads those of the call records again
     * @param done is told of each reload that was done
     */
    Reload(Runnable manager, Runnable callRecords, Runnable done) {
        IDLE_PARTS.forEach(part -> parts.put(part, () -> {}));
        parts.put("cdr", callRecords);
        parts.put("manager", manager);
        // The named lists belong to the manager, who looks at their file as well.
        parts.put("acl", manager);
        this.done = done;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        Set<Runnable> asked = partsNamed(call.header("Module"));
        if (!running.tryLock()) {
            throw new ActionException("A reload is in progress");
        }
        try {
            asked.forEach(Runnable::run);
            done.run();
        } finally {
            running.unlock();
        }
        return Reply.success("Module Reloaded");
    }

    private Set<Runnable> partsNamed(String module) throws ActionException {
        if (module.isEmpty()) {
            return new LinkedHashSet<>(parts.values());
        }
        Runnable part = parts.get(module.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new ActionException("No such module");
        }
        return Set.of(part);
    }
}
