package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;

/** The event stream as an operator sees it. A snapshot. */
@ProviderType
public interface EventLogInfo {
    /**
     * The events published since the start.
     *
     * @return a number of events
     */
    long published();

    /**
     * How far the slowest session is behind, and by that about how long the log in memory is.
     *
     * @return a number of events
     */
    long retained();

    /**
     * The sessions that were ended because they fell behind too far.
     *
     * @return a number of sessions
     */
    long overruns();
}
