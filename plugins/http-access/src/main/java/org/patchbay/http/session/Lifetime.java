package org.patchbay.http.session;

import java.time.Clock;
import java.time.Duration;
import org.patchbay.api.frontend.RequestSession;

/** How long a session waits for its client. It does not end while one of its requests is being answered. */
final class Lifetime {
    /** A session that is not logged in has no more. */
    private static final Duration STRANGER = Duration.ofSeconds(5);

    private final Clock clock;

    /** Guards what follows. */
    private final Object lock = new Object();

    private int open;
    private long deadline;

    Lifetime(Clock clock) {
        this.clock = clock;
        this.deadline = clock.millis() + STRANGER.toMillis();
    }

    /** A request begins; false if it comes too late. */
    boolean begin() {
        synchronized (lock) {
            if (open == 0 && clock.millis() >= deadline) {
                return false;
            }
            open++;
            return true;
        }
    }

    /** A request is answered: the session is renewed. */
    void end(RequestSession session, Duration timeout) {
        Duration stranger = timeout.compareTo(STRANGER) < 0 ? timeout : STRANGER;
        synchronized (lock) {
            open--;
            deadline = clock.millis() + (session.authenticated() ? timeout : stranger).toMillis();
        }
    }

    boolean over() {
        synchronized (lock) {
            return open == 0 && clock.millis() >= deadline;
        }
    }
}
