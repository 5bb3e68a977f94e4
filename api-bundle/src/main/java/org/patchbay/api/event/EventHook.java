package org.patchbay.api.event;

import org.osgi.annotation.versioning.ConsumerType;
import org.patchbay.api.message.AmiEvent;

/**
 * Sees every event, of all classes and without any filter ({@code struct manager_custom_hook}; specification 9).
 * Register it as an OSGi service with the property {@link #NAME}; when the service goes away the hook is
 * told nothing more, and what it is being told is waited for up to the grace period.
 *
 * <p><b>Threads and order.</b> Called on worker threads, one event after the other in the order of publication, never
 * twice at the same time, never on the thread of the publisher (in Asterisk it is that thread). A hook may publish and
 * may send actions.
 *
 * <p><b>Limits.</b> A hook that falls behind by more than the lag limit of the event log loses all events it has not
 * seen; a warning says how many.
 *
 * <p><b>Errors.</b> An exception is logged once with the name of the hook; the next event comes all the same.
 */
@ConsumerType
@FunctionalInterface
public interface EventHook {
    /** Service property: what operators see, a {@code String}. */
    String NAME = "ami.hook.name";

    /**
     * Takes one event.
     *
     * @param event the event as it was published; or the answer to an action that this hook sent, see
     *     {@link HookActions}
     */
    void onEvent(AmiEvent event);
}
