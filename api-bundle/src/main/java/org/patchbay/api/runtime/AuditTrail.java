package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes up what operators do by other means than actions, such as a button of a console, for all
 * {@link AuditListener}s. Actions and log-ons are recorded by the server itself.
 *
 * <p><b>Threads.</b> Any; returns at once.
 */
@ProviderType
public interface AuditTrail {
    /**
     * Records an entry. Without listeners it is forgotten.
     *
     * @param entry what was done
     */
    void record(AuditEntry entry);
}
