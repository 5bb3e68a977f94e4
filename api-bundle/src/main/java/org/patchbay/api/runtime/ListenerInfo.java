package org.patchbay.api.runtime;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One address the server listens on, for the manager itself or for a bundle such as HTTP access. A snapshot. */
@ProviderType
public interface ListenerInfo {
    /**
     * The address, as {@code 127.0.0.1:5038}, with the port it really has.
     *
     * @return host and port
     */
    String address();

    /**
     * Who listens there.
     *
     * @return the symbolic name of the bundle; {@code org.patchbay.core} for the manager itself
     */
    String owner();

    /**
     * Whether it takes connections.
     *
     * @return false if it was opened and is not any more
     */
    boolean bound();

    /**
     * Whether its connections are encrypted.
     *
     * @return true for TLS
     */
    boolean secure();

    /**
     * Until when its certificate is valid: the first moment at which one of its chain is not.
     *
     * @return a moment; nothing without TLS
     */
    Optional<Instant> certificateExpiry();
}
