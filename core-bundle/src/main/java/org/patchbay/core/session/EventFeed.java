package org.patchbay.core.session;

import org.patchbay.core.bus.Audience;
import org.patchbay.core.bus.Reader;

/** Where a session gets its events from: they come by themselves, or when they are asked for. */
interface EventFeed {
    /** Changes the view. */
    void view(Reader reader, Audience.View view);

    /** Lets the events that are due out at this place, in the middle of an answer. */
    void letEventsOut();

    /** Whether anything has been published, seen or unseen, that is still to be passed. */
    boolean eventsDue();

    /** Events that were not passed yet. */
    long lag();

    /** The events that were put into its output. */
    long delivered();

    /** Leaves the stream. */
    void close(Reader reader);
}
