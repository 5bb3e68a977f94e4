package org.patchbay.pack.pbx;

import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchbay.api.runtime.ModulePart;
import org.patchbay.pack.pbx.application.ApplicationModule;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.time.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some applications as a module that can be taken out; the loop takes it out. */
final class LoopModule implements ModulePart {
    private static final Logger LOG = LoggerFactory.getLogger(LoopModule.class);

    private final ApplicationModule module;
    private final Applications applications;
    private final Turn turn;
    /** Written by the loop. */
    private final AtomicBoolean in = new AtomicBoolean(true);

    LoopModule(ApplicationModule module, Applications applications, Turn turn) {
        this.module = module;
        this.applications = applications;
        this.turn = turn;
    }

    @Override
    public String description() {
        return module.description();
    }

    @Override
    public boolean loaded() {
        return in.get();
    }

    @Override
    public boolean load() {
        return becomes(true, () -> applications.putBack(module.applications()));
    }

    @Override
    public boolean unload() {
        return becomes(false, () -> applications.takeOut(module.applications()));
    }

    private boolean becomes(boolean wanted, Runnable change) {
        try {
            return turn.ask(() -> {
                        boolean changes = in.compareAndSet(!wanted, wanted);
                        if (changes) {
                            change.run();
                        }
                        return changes;
                    })
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException refused) {
            LOG.warn("module {} stays as it is: {}", module.name(), refused.getMessage());
            return false;
        }
    }
}
