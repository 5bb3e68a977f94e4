package org.patchbay.api.frontend;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
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
     * @param transport {@link Transport#HTTP} or {@link Transport#HTTPS}
     * @param client who asks
     * @return the session
     * @throws IllegalStateException if the server is about to stop
     */
    RequestSession open(Transport transport, InetSocketAddress client);

    /**
     * Makes a session that is logged in, without the secret of its account. For bundles that know by other means who
     * asks, and that this person may do everything anyway: the console of an operator. It has the rights, the filters
     * and the access list of the account, and its actions are audited as those of the account; who asked is for the
     * bundle to record.
     *
     * @param account the name of an account, in any case
     * @param transport {@link Transport#HTTP}, {@link Transport#HTTPS}, or for a shell {@link Transport#INTERNAL}
     * @param client who asks; if the access list of the account does not permit that address, requests are not taken up
     * @return the session; nothing if there is no such account, or if a session of that name is there already and
     *     {@code allowmultiplelogin} is off
     * @throws IllegalStateException if the server is about to stop
     */
    Optional<RequestSession> openAs(String account, Transport transport, InetSocketAddress client);

    /**
     * How long a session that is logged in may be without a request: {@code httptimeout} of {@code manager.conf}, as it
     * is at the moment.
     *
     * @return a duration
     */
    Duration timeout();
}
