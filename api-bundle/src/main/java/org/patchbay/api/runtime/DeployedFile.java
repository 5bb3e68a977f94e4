package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;

/** One file of the deploy folder and what became of it. A snapshot. */
@ProviderType
public interface DeployedFile {
    /** How a file is doing. */
    enum State {
        /** Its bundle runs and everything in it is in place. */
        ACTIVE,
        /** It is being looked at, or still being written. */
        PENDING,
        /** Something is wrong; {@link DeployedFile#problem()} and {@link DeployedFile#remedy()} say what to do. */
        FAILED
    }

    /**
     * Its name in the folder.
     *
     * @return a file name
     */
    String file();

    /**
     * The bundle made from it.
     *
     * @return symbolic name and version, or the empty text if there is none
     */
    String bundle();

    /**
     * How it is doing.
     *
     * @return the state
     */
    State state();

    /**
     * What is wrong, in one sentence.
     *
     * @return words for an operator; empty if nothing is
     */
    String problem();

    /**
     * What to do about it, in one sentence.
     *
     * @return words for an operator; empty if nothing is to be done
     */
    String remedy();
}
