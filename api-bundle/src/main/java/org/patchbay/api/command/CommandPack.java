package org.patchbay.api.command;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Many commands in one class. Register it as an OSGi service; the server asks it once what it offers, and withdraws all
 * of it when the service goes away. The bundle states {@link org.patchbay.api.action.RequireAmi}.
 *
 * <p><b>Threads.</b> {@link #define} is called once for each time the service is found, on the thread that registered
 * the service or started the server; it must not block. If it throws, none of its commands is offered, and all it had
 * named is shown as failed, with the reason.
 */
@ConsumerType
@FunctionalInterface
public interface CommandPack {
    /**
     * Names the commands of this pack.
     *
     * @param catalog takes them; it is of no use after this call
     */
    void define(CommandCatalog catalog);
}
