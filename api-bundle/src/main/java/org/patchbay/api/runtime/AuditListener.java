package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told who did what. Register it as an OSGi service.
 *
 * <p><b>Threads and order.</b> Called on worker threads, one call after the other, in the order in which things ended.
 * It may block for a short time; what it is too slow for, more than 10,000 entries, is dropped and counted as
 * {@link DropReason#AUDIT_ENTRY}. An exception is logged and has no other effect.
 *
 * <p><b>End.</b> When the service is unregistered, the entries it has not seen yet are told for as long as the grace
 * period of the server; what is left then is dropped and counted.
 */
@ConsumerType
@FunctionalInterface
public interface AuditListener {
    /**
     * Something was done, or tried.
     *
     * @param entry what, by whom, from where, and how it ended
     */
    void recorded(AuditEntry entry);
}
