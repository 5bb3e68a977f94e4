package org.patchbay.api.runtime;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.session.ManagerSession;

/** One session as an operator sees it. A snapshot. */
@ProviderType
public interface SessionInfo {
    /**
     * The session itself.
     *
     * @return who it is and what it may do
     */
    ManagerSession session();

    /**
     * The classes it asked for, whether it may read them or not.
     *
     * @return the event mask
     */
    Privileges eventMask();

    /**
     * Its event filters, as configured; a filter that excludes begins with an exclamation mark.
     *
     * @return the filters
     */
    List<String> filters();

    /**
     * The events it has not been sent yet, seen or unseen.
     *
     * @return a number of events
     */
    long lag();

    /**
     * What it was sent so far.
     *
     * @return bytes
     */
    long sentBytes();

    /**
     * The name of the last action it called, as sent.
     *
     * @return the name, or the empty text
     */
    String lastAction();

    /**
     * The requests it sent so far, those that were refused included.
     *
     * @return a number of requests
     */
    long receivedRequests();

    /**
     * The most bytes of answers that ever waited for its client at one time. Events are not in it: they wait in the
     * log, as {@link #lag()}.
     *
     * @return bytes
     */
    long peakOutput();

    /**
     * The events it was sent so far.
     *
     * @return a number of events
     */
    long sentEvents();

    /**
     * What bundles stored with it, newest first.
     *
     * @return a snapshot
     */
    List<DatastoreInfo> datastores();
}
