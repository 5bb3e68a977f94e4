package org.patchbay.core.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.api.session.Transport;

/**
 * Tells readers of the class system of log-ons that fail. Asterisk 1.8 to 11 has nothing like it, and one who guesses
 * secrets must not be able to flood everybody else: only so many a second are told, the next one says how many were not.
 */
public final class SecurityEvents {
    /** Events told within one second. */
    static final int MOST_PER_SECOND = 10;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final boolean enabled;
    private final Consumer<AmiEvent> stream;
    private final Executor workers;
    private final Clock clock;

    /** Guards what follows. */
    private final Object lock = new Object();

    private Instant second = Instant.EPOCH;
    private int told;
    private long suppressed;

    /**
     * Nothing has happened yet.
     *
     * @param enabled whether they are published at all
     * @param stream takes them
     * @param workers publish, since a log-on fails on a thread that must not
     * @param clock tells the time
     */
    public SecurityEvents(boolean enabled, Consumer<AmiEvent> stream, Executor workers, Clock clock) {
        this.enabled = enabled;
        this.stream = stream;
        this.workers = workers;
        this.clock = clock;
    }

    void failed(String account, String address, Transport transport, LoginFailure reason) {
        publish(event("LoginFailed", account, address, transport).with("Reason", reason.name()));
    }

    void lockedOut(String account, String address, Transport transport) {
        publish(event("LockedOut", account, address, transport));
    }

    private static AmiEvent event(String name, String account, String address, Transport transport) {
        return AmiEvent.of(name, EventCategory.SYSTEM)
                .with("Account", Names.shown(account))
                .with("Address", address)
                .with("Transport", transport.name());
    }

    private void publish(AmiEvent event) {
        if (!enabled) {
            return;
        }
        long missing;
        synchronized (lock) {
            Instant now = clock.instant();
            if (Duration.between(second, now).compareTo(SECOND) >= 0) {
                second = now;
                told = 0;
            }
            if (told >= MOST_PER_SECOND) {
                suppressed++;
                return;
            }
            told++;
            missing = suppressed;
            suppressed = 0;
        }
        AmiEvent complete = missing == 0 ? event : event.with("Suppressed", missing);
        workers.execute(() -> stream.accept(complete));
    }
}
