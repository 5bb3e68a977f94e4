package org.patchbay.core.bus;

/** Somebody who reads the log. Called by publishers, so it neither blocks nor publishes. */
public interface Reader {
    /** There is something for this reader behind its place. Called for every such event. */
    void eventsReady();

    /** From time to time: move on if there is nothing to read, and give up if too much is unread. */
    void sweep();

    /** Its place: the last event it has passed. It never looks at one before that again, nor at any once it has left. */
    LoggedEvent lastPassed();
}
