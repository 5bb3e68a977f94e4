package org.patchbay.api.frontend;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.session.Transport;

/**
 * Sessions without a connection: they live between the requests of a client that comes back, as over HTTP (specification
 * 18.4). They are sessions like all others, with the same accounts, rights, filters and stored values, and are seen in the
 * same lists. Whoever opens one decides how the client is recognised and when the session has waited long enough.
 *
 * <p><b>Threads.</b> Any; nothing here blocks.
 *
 * <p><b>End.</b> Each bundle gets an instance of its own. When the bundle stops, its sessions end.
 */
@ProviderType
public interface RequestSessions {
    /**
     * Makes a session that is not logged in. It sees the events from now on, when it asks for them. It does not count in
     * {@code authlimit}, and {@code authtimeout} does not end it: close it when nobody comes back.
     *
     * @param transport {@link Transport#HTTP}, {@link Transport#HTTPS}, or for a console inside the server {@link Transport#INTERNAL}
     * @param client who asks; a console that knows no address says its own, such as {@code 127.0.0.1} and port 0
     * @return the session
     * @throws IllegalStateException if the server is about to stop
     */
    RequestSession open(Transport transport, InetSocketAddress client);

    /**
     * How long a session that is logged in may be without a request: {@code httptimeout} of {@code manager.conf}, as it
     * is at the moment.
     *
     * @return a duration
     */
    Duration timeout();
}
