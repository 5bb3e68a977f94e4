package org.patchbay.api.frontend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Addresses to listen on, for protocols of other bundles: sockets, threads and TLS are the server's, the same as for the
 * manager itself. They have I/O threads of their own, made when there are connections, so that nothing here can hold up
 * the manager.
 *
 * <p><b>Threads.</b> Any thread may call; {@link #open} blocks while it reads files and binds.
 *
 * <p><b>End.</b> Each bundle gets an instance of its own. When the bundle stops, its listeners are closed and their
 * connections with them; when the server's core stops, too.
 */
@ProviderType
public interface Listeners {
    /**
     * Begins to listen.
     *
     * @param address where; port 0 for any free port
     * @param tls what connections are encrypted with; nothing for connections in the clear
     * @param protocol takes the connections
     * @return the listener
     * @throws IOException if the address is taken or does not exist, or a file cannot be used; the message says so in
     *     words for an operator
     */
    Listener open(InetSocketAddress address, Optional<TlsFiles> tls, StreamProtocol protocol) throws IOException;
}
