package org.patchbay.http.session;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.patchbay.api.frontend.RequestSession;

/** A nonce that was handed out, and the session that began with it or with one before it. */
final class DigestSession {
    /** How long a nonce is good. */
    private static final Duration NONCE_LIFE = Duration.ofSeconds(62);

    /** What becomes of the use of a nonce. */
    enum Use {
        /** It is good. */
        FRESH,
        /** It was good once: another one continues the session. */
        STALE
    }

    private final InetAddress opener;
    private final Clock clock;

    /** Guards what follows. */
    private final Object lock = new Object();

    private boolean forgotten;
    private String nonce;
    private String before = "";
    private long nonceDeadline;
    private long count;
    private Optional<Begun> begun = Optional.empty();

    /**
     * A session that began.
     *
     * @param session the session
     * @param lifetime how long it waits
     * @param payer whose budget it is taken from
     */
    record Begun(RequestSession session, Lifetime lifetime, InetAddress payer) {}

    DigestSession(String nonce, InetAddress opener, Clock clock) {
        this.nonce = nonce;
        this.opener = opener;
        this.clock = clock;
        this.nonceDeadline = clock.millis() + NONCE_LIFE.toMillis();
    }

    InetAddress opener() {
        return opener;
    }

    String nonce() {
        synchronized (lock) {
            return nonce;
        }
    }

    String nonceBefore() {
        synchronized (lock) {
            return before;
        }
    }

    Optional<Begun> begun() {
        synchronized (lock) {
            return begun;
        }
    }

    /** This is the session, if there was none before; who comes second takes that one. */
    Begun begin(RequestSession fresh, InetAddress payer) {
        synchronized (lock) {
            if (begun.isEmpty()) {
                begun = Optional.of(new Begun(fresh, new Lifetime(clock), payer));
            }
            return begun.get();
        }
    }

    /** Whether that nonce can be used, so many times after its first use. */
    Use check(String shown, Optional<Long> uses) {
        synchronized (lock) {
            boolean good = shown.equals(nonce)
                    && clock.millis() < nonceDeadline
                    && uses.map(number -> number > count).orElse(true);
            return good ? Use.FRESH : Use.STALE;
        }
    }

    /** It was used by who knows the secret; false if somebody else was faster with the same count. */
    boolean used(Optional<Long> uses) {
        synchronized (lock) {
            boolean first = uses.map(number -> number > count).orElse(true);
            count = Math.max(count, uses.orElse(0L));
            return first;
        }
    }

    /** Continues with another nonce, unless that has happened already. */
    boolean renew(String shown, String fresh) {
        synchronized (lock) {
            if (!shown.equals(nonce)) {
                return false;
            }
            before = nonce;
            nonce = fresh;
            count = 0;
            nonceDeadline = clock.millis() + NONCE_LIFE.toMillis();
            return true;
        }
    }

    /** True for the first who forgets it. */
    boolean forget() {
        synchronized (lock) {
            boolean first = !forgotten;
            forgotten = true;
            return first;
        }
    }

    /** A nonce that nobody answered, or a session whose client does not come back. */
    boolean over() {
        synchronized (lock) {
            return begun.map(live -> live.session().over() || live.lifetime().over())
                    .orElse(clock.millis() >= nonceDeadline);
        }
    }
}
