package org.patchbay.api.frontend;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Makes sessions for connections. Any thread may call; nothing here blocks. */
@ProviderType
public interface SessionAcceptor {
    /**
     * A connection was accepted.
     *
     * @param connection the connection
     * @return its session, whose first output is the greeting; or nothing if it is refused (too many connections that
     *     are not logged in, specification 5.4), and then the transport closes it without a byte
     */
    Optional<SessionHandle> accept(Connection connection);
}
