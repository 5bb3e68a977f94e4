package org.patchbay.pack.pbx.store;

import java.util.Optional;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.function.FunctionException;
import org.patchbay.pack.pbx.function.StoreDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key/value store in the dialplan. Its actions belong to the pack that keeps the store. */
public final class StoreFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFeature.class);

    private final StoreDesk desk;

    /** The functions and applications. */
    public StoreFeature(Switchboard pbx) {
        this.desk = pbx.evaluator().desk();
        StoreFunctions.addTo(pbx.functions(), desk);
        pbx.applications().add("DBdel", this::delete).add("DBdeltree", this::deleteTree);
    }

    private void delete(Execution run) {
        change(run, () -> {
            EntryName name = EntryName.whole(run.data());
            return store -> {
                store.delete(name.family(), name.key());
                return Optional.empty();
            };
        });
    }

    private void deleteTree(Execution run) {
        change(run, () -> {
            EntryName name = EntryName.tree(run.data());
            return store -> {
                store.deleteTree(name.family(), name.key());
                return Optional.empty();
            };
        });
    }

    /** Reads the arguments of an application. */
    private interface Change {
        StoreDesk.Question question() throws FunctionException;
    }

    /** The channel goes on behind the change, whatever became of it. */
    private void change(Execution run, Change change) {
        desk.evaluate(
                () -> {
                    try {
                        desk.answer("delete " + run.data(), change.question(), ignored -> {});
                    } catch (FunctionException failure) {
                        LOG.warn("{}: {}", run.channel(), failure.getMessage());
                    }
                    return run;
                },
                Execution::done);
    }

    @Override
    public void define(LoopActions actions) {
        // The pack of the store defines them.
    }
}
