package org.patchbay.api.session;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told when sessions come, log in and go. Register it as an OSGi service.
 *
 * <p><b>Threads and order.</b> Called on worker threads, one call after the other, for each session in the order
 * opened, authenticated, closed. A listener that blocks delays only what it is told itself. An exception is logged
 * and has no other effect. A listener that comes later is not told what was before it; {@link SessionDirectory} knows
 * that.
 */
@ConsumerType
public interface SessionListener {
    /**
     * A connection was accepted.
     *
     * @param session the new session, not logged in yet
     */
    default void opened(ManagerSession session) {}

    /**
     * A session logged in.
     *
     * @param session the session, with its account and rights
     */
    default void authenticated(ManagerSession session) {}

    /**
     * A session is over, whether it was logged in or not.
     *
     * @param session the session
     * @param reason why, in words for an operator
     */
    default void closed(ManagerSession session, String reason) {}
}
