package org.patchbay.http.session;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.patchbay.api.frontend.RequestSession;

/**
 * A session and its cookies. Once it is logged in, eight digits are not enough: who has the key must show it, and who
 * never did may come only from where the login came from.
 */
final class CookieSession {
    private final String id;
    private final RequestSession session;
    private final InetAddress opener;
    private final Lifetime lifetime;

    /** Guards what follows. */
    private final Object lock = new Object();

    private Optional<String> key = Optional.empty();
    private InetAddress home;
    private boolean keyWasShown;

    CookieSession(String id, RequestSession session, InetAddress opener, Clock clock) {
        this.id = id;
        this.session = session;
        this.opener = opener;
        this.home = opener;
        this.lifetime = new Lifetime(clock);
    }

    String id() {
        return id;
    }

    RequestSession session() {
        return session;
    }

    /** Whose budget it is taken from. */
    InetAddress opener() {
        return opener;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    /** Whether this client may go on with it. */
    boolean admits(Optional<String> shown, InetAddress client, boolean keyRequired) {
        synchronized (lock) {
            if (key.isEmpty()) {
                return true;
            }
            if (shown.isEmpty()) {
                return !keyRequired && !keyWasShown && client.equals(home);
            }
            boolean right = MessageDigest.isEqual(bytes(key.get()), bytes(shown.get()));
            keyWasShown |= right;
            return right;
        }
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    /** It is logged in, from there: true for the first who says so, and then this is its key. */
    boolean lock(String fresh, InetAddress client) {
        synchronized (lock) {
            if (key.isPresent()) {
                return false;
            }
            key = Optional.of(fresh);
            home = client;
            return true;
        }
    }
}
