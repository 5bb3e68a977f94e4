package org.patchbay.api.action;

import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.ManagerSession;

/**
 * One request on its way through an {@link ActionHandler}. It may be kept for as long as a deferred reply is open, and
 * read by any thread.
 */
@ProviderType
public interface ActionCall {
    /**
     * What the client sent.
     *
     * @return the request
     */
    AmiMessage request();

    /**
     * Who sent it. For a request that a hook sent, a session of its own that belongs to no account and may do
     * everything.
     *
     * @return the session
     */
    ManagerSession session();

    /**
     * A header of the request.
     *
     * @param name the name, in any case
     * @return the value of the first header of that name, or the empty text
     */
    default String header(String name) {
        return request().header(name);
    }

    /**
     * A header the action cannot do without.
     *
     * @param name the name, in any case
     * @return its value, never empty
     * @throws ActionException {@code No <name> specified}, if it is missing or empty
     */
    default String require(String name) throws ActionException {
        String value = header(name);
        if (value.isEmpty()) {
            throw new ActionException("No " + name + " specified");
        }
        return value;
    }
}
