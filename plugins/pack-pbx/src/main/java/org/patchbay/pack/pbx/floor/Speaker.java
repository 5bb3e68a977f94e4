package org.patchbay.pack.pbx.floor;

/** Somebody in a room of many. Used by the loop. */
public interface Speaker {
    /** Whether others would hear it: it takes part, has not left and is not muted. */
    boolean audible();

    /** Whether somebody wants to know when it talks. */
    boolean watched();

    /** It begins to talk, or ends. */
    void talks(boolean begins);
}
