package org.patchbay.pack.system;

/** The files the server writes its log to. */
interface LogFiles {
    /**
     * Begins a new file for each of them; what was written so far is kept as the newest of the older ones.
     *
     * @return the files that were rotated
     * @throws RotationException if that is not possible; what could be rotated has been
     */
    int rotate() throws RotationException;
}
