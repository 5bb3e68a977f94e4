package org.patchbay.api.action;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Performs one action of the manager protocol. Register it as an OSGi service; {@link AmiAction} sets the service
 * properties. The server finds the service, offers the action to its clients, and withdraws it when the service goes
 * away.
 *
 * <p><b>Threads.</b> Called on a worker thread, never on an I/O thread, so it may block for a short time. Calls of one
 * session come one after the other, in the order of its requests; calls of different sessions come at the same time.
 * An implementation must be safe for that. Whoever waits for something slow answers with {@link Reply#later} and gives
 * the thread back.
 *
 * <p><b>Rights.</b> The caller has already been checked against {@link #PRIVILEGES}. Without that property every
 * session that is logged in may call (specification 6.4).
 *
 * <p><b>Names.</b> Compared without case. If several services offer one name, the highest {@code service.ranking}
 * serves, then the lowest {@code service.id}; the others wait as its replacement. The names Login, Logoff and Challenge
 * cannot be taken over.
 *
 * <p><b>Errors.</b> An {@link ActionException} is a refusal: the client gets its message, nothing is logged. Any other
 * exception is a defect: it is logged once with a reference, and the client gets an error with that reference.
 *
 * <p><b>End.</b> When the service is unregistered no new call starts. A running call may finish for as long as the
 * server's grace period (2 seconds unless configured); a deferred reply is answered with {@code Response: Error},
 * {@code Message: Action withdrawn}.
 */
@ConsumerType
@FunctionalInterface
public interface ActionHandler {
    /** Service property: the name of the action, a {@code String}. A service without it is not offered. */
    String NAME = "ami.action.name";

    /**
     * Service property: the classes of which a caller needs any one, a {@code String} or an array or collection of
     * them, each a constant of {@link org.patchbay.api.message.EventCategory} in any case.
     */
    String PRIVILEGES = "ami.action.privileges";

    /** Service property: one line that says what the action does, a {@code String}. */
    String SYNOPSIS = "ami.action.synopsis";

    /** Service property: what a user has to know, in sentences, a {@code String}. */
    String DESCRIPTION = "ami.action.description";

    /**
     * Answers one request.
     *
     * @param call the request and the session it came from
     * @return the answer, never null
     * @throws ActionException to refuse; its message goes to the client as {@code Response: Error}
     */
    Reply handle(ActionCall call) throws ActionException;
}
