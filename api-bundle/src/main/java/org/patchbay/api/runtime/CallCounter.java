package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Counts the calls of a telephone system inside the server. Register it as an OSGi service: {@code CoreStatus} and
 * {@code core show calls} ask it. Of several the one with the highest {@code service.ranking} is asked; without any
 * there are no calls.
 *
 * <p><b>Threads.</b> Any; it must not block.
 */
@ConsumerType
public interface CallCounter {
    /**
     * The calls there are now.
     *
     * @return a number of calls
     */
    int current();

    /**
     * The calls there have been since the start, those of now included.
     *
     * @return a number of calls
     */
    long processed();
}
