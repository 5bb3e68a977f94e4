package org.patchbay.api.runtime;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What the server has counted since its start, as far as it belongs to no single action. A snapshot. */
@ProviderType
public interface ManagerCounters {
    /**
     * The log-ons that succeeded.
     *
     * @return a number of log-ons
     */
    long logins();

    /**
     * The log-ons that failed, by reason. All reasons are in it.
     *
     * @return numbers of log-ons
     */
    Map<LoginFailure, Long> failedLogins();

    /**
     * What was dropped, by reason. All reasons are in it.
     *
     * @return numbers of sessions, connections, events, entries
     */
    Map<DropReason, Long> drops();

    /**
     * The requests for an action that there is not.
     *
     * @return a number of requests
     */
    long unknownActions();

    /**
     * The requests that were refused before an action was looked for: malformed, without an action, or before login.
     *
     * @return a number of requests
     */
    long refusedRequests();
}
