package org.patchbay.api.runtime;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.EventCategory;

/** The event stream as an operator sees it. A snapshot. */
@ProviderType
public interface EventLogInfo {
    /** Names of events that are counted one by one; the names that come later are counted together. */
    int MOST_NAMES = 1000;

    /** What stands in {@link #names()} for the names beyond {@link #MOST_NAMES}. */
    String OTHER_NAMES = "(other)";

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

    /**
     * How far a session or a hook may fall behind: {@code lag.events}.
     *
     * @return a number of events
     */
    long limit();

    /**
     * The events that were put into the output of sessions: an event for ten sessions counts ten times. It never
     * becomes less.
     *
     * @return a number of events
     */
    long deliveries();

    /**
     * The sessions and hooks that are behind by more than a tenth of the limit.
     *
     * @return a number of readers
     */
    long slowReaders();

    /**
     * How often each event was published, sorted by name; at most {@link #MOST_NAMES} and one. An event that is
     * published while nobody reads is not counted.
     *
     * @return a snapshot
     */
    List<EventCount> names();

    /**
     * How many events of each class were published; one that has two classes counts for both. Classes without any are
     * left out.
     *
     * @return a snapshot
     */
    Map<EventCategory, Long> categories();
}
