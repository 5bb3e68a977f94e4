package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;

/** The threads that run the actions of bundles, hooks and listeners. A snapshot. */
@ProviderType
public interface WorkersInfo {
    /**
     * How many there are at most.
     *
     * @return a number of threads
     */
    int limit();

    /**
     * How many are at work.
     *
     * @return a number of threads
     */
    int busy();

    /**
     * Tasks that wait for a thread.
     *
     * @return a number of tasks
     */
    int waiting();

    /**
     * Tasks that were done since the start. All busy, some waiting, and this number standing still means that foreign
     * code holds every thread.
     *
     * @return a number of tasks, about
     */
    long completed();
}
