package org.patchbay.pack.pbx.time;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/** The way from any thread into the simulation. */
public interface Turn {
    /**
     * Does it in its turn, on the thread of the simulation.
     *
     * @return completes with what it returns or throws; fails with {@link org.patchbay.api.action.ActionException} if
     *     too much waits already, or the simulation has stopped
     */
    <T> CompletionStage<T> ask(Callable<T> task);
}
