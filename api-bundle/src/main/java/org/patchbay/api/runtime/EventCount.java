package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.Privileges;

/** How often events of one name were published. A snapshot. */
@ProviderType
public interface EventCount {
    /**
     * The name of the event; {@link EventLogInfo#OTHER_NAMES} stands for all names for which the table had no room.
     *
     * @return the name
     */
    String name();

    /**
     * The classes the newest of them had.
     *
     * @return the classes
     */
    Privileges categories();

    /**
     * How many there were.
     *
     * @return a number of events
     */
    long count();
}
