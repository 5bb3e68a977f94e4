package org.patchbay.api.event;

import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.AmiEvent;

/**
 * Tells all sessions and hooks what happened ({@code manager_event}, {@code ast_manager_event},
 * {@code ast_manager_event_multichan}; specification 7.2). Each bundle that gets this service has an instance of its
 * own, which falls silent with the bundle.
 *
 * <p><b>Threads.</b> Any, also inside a hook or a handler. A call costs one encoding and one append; it never waits for
 * a reader and never calls foreign code except {@link org.patchbay.api.message.ChannelView}.
 *
 * <p><b>Order.</b> Every session sees events in the order in which they were published. What one thread publishes stays
 * in its order. An event that a handler publishes during its call follows the whole reply of that call.
 *
 * <p><b>End.</b> After the using bundle or the server has stopped, a call does nothing.
 */
@ProviderType
public interface EventPublisher {
    /**
     * Publishes an event.
     *
     * @param event the event; without classes it goes to every session that is logged in
     */
    void publish(AmiEvent event);
}
