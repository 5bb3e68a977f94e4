package org.patchbay.api.frontend;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A protocol that a bundle speaks over connections of the server. {@link Listeners} asks it for each connection that is
 * accepted, on an I/O thread; it must not block.
 */
@ConsumerType
public interface StreamProtocol {
    /**
     * A connection was accepted.
     *
     * @param connection the connection, {@link org.patchbay.api.session.Transport#TCP} or
     *     {@link org.patchbay.api.session.Transport#TLS}; its output is asked for after this call
     * @return who speaks to it; or nothing if there are too many, and then it is closed without a byte
     */
    Optional<StreamHandle> accept(Connection connection);
}
