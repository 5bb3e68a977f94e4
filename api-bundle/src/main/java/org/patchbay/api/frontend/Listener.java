package org.patchbay.api.frontend;

import java.net.InetSocketAddress;
import org.osgi.annotation.versioning.ProviderType;

/** An address that is listened on. Any thread may call. */
@ProviderType
public interface Listener extends AutoCloseable {
    /**
     * Where it listens, with the port it really has.
     *
     * @return the address
     */
    InetSocketAddress address();

    /** Takes no more connections, and closes those there are, whatever has not been sent. A second call does nothing. */
    @Override
    void close();
}
