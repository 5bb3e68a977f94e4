package org.patchbay.api.event;

import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.AmiMessage;

/**
 * Sends actions on behalf of a hook ({@code ast_hook_send_action}; specification 9). The action runs with all rights, in
 * a session that belongs to no account and ends with the answer.
 *
 * <p>The answer arrives at the hook as events named {@code HookResponse} of class
 * {@link org.patchbay.api.message.EventCategory#HOOKRESPONSE}, one for each packet, whose lines are those of the packet.
 * They come in order, by the rules of {@link EventHook}, and reach no other hook and no session.
 *
 * <p><b>Threads.</b> Any; the call returns at once, the action runs on a worker thread.
 */
@ProviderType
public interface HookActions {
    /**
     * Sends an action.
     *
     * @param hook gets the answer; it need not be registered as a service
     * @param action the request
     * @return false if nothing was started: the action is missing, unknown or Login, or a line of it contains a CR. What
     *     is sent while the server stops may never be answered
     */
    boolean send(EventHook hook, AmiMessage action);
}
