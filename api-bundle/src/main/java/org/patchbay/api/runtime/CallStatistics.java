package org.patchbay.api.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the calls of one action went, since it is offered. A snapshot; what it says of calls that end while it is made may
 * differ by those calls. An action that is withdrawn and offered again begins with none.
 *
 * <p>Times are counted in buckets, so they cost the same whatever there is to count, and sums over actions or servers
 * are right. The time of a call is that from its turn to the end of its answer, waits for its client included.
 */
@ProviderType
public interface CallStatistics {
    /**
     * The calls that are over, those that ended with an error included.
     *
     * @return a number of calls
     */
    long calls();

    /**
     * The calls whose answer was {@code Response: Error}, whose handler failed, or that were withdrawn.
     *
     * @return a number of calls
     */
    long errors();

    /**
     * The requests that were answered {@code Permission denied}, since their session has none of its classes. They are
     * no calls.
     *
     * @return a number of requests
     */
    long denied();

    /**
     * When the last call that counts as an error ended.
     *
     * @return a moment, or nothing if there was none
     */
    Optional<Instant> lastError();

    /**
     * The time of all calls together.
     *
     * @return a sum
     */
    Duration total();

    /**
     * The upper bounds of the buckets, ascending; they are the same for all actions. A bound belongs to its bucket.
     *
     * @return bounds
     */
    List<Duration> bounds();

    /**
     * How many calls there are in each bucket; the last one, which has no bound, holds those that took longer than all
     * bounds.
     *
     * @return one number more than there are bounds
     */
    List<Long> counts();

    /**
     * The time within which that part of the calls was over: the bound of the bucket it lies in. Of calls that took
     * longer than all bounds it is the last bound.
     *
     * @param part more than 0, at most 1; one half asks for the median
     * @return a time; zero without calls
     * @throws IllegalArgumentException if it is no such part
     */
    Duration percentile(double part);
}
