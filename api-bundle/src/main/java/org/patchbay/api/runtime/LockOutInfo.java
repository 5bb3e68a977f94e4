package org.patchbay.api.runtime;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** An address or an account whose log-ons failed too often. A snapshot. */
@ProviderType
public interface LockOutInfo {
    /**
     * What is locked out, and what {@link ManagerService#release} takes: an address, or {@code account} and a name.
     *
     * @return the key
     */
    String key();

    /**
     * The failed log-ons that led to it.
     *
     * @return a number of failures
     */
    int failures();

    /**
     * When it ends by itself.
     *
     * @return a moment
     */
    Instant until();
}
