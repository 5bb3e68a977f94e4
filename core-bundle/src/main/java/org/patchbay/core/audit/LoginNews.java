package org.patchbay.core.audit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.api.session.Transport;
import org.patchbay.core.account.LoginThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts log-ons, locks out whoever fails too often, and tells those who watch. What a client gets to see of it is
 * decided elsewhere.
 */
public final class LoginNews {
    private static final Logger LOG = LoggerFactory.getLogger(LoginNews.class);

    /**
     * A log-on that was tried.
     *
     * @param account the name that was given
     * @param client from where
     * @param transport over what
     */
    public record Attempt(String account, InetSocketAddress client, Transport transport) {
        private String address() {
            InetAddress ip = client.getAddress();
            String host = ip == null ? client.getHostString() : ip.getHostAddress();
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + client.getPort();
        }
    }

    private final LoginThrottle throttle;
    private final AuditDesk audit;
    private final SecurityEvents events;
    private final LongAdder logins = new LongAdder();
    private final Map<LoginFailure, LongAdder> failures = new EnumMap<>(LoginFailure.class);

    /**
     * Nothing has happened yet.
     *
     * @param throttle remembers failures
     * @param audit is told of every log-on
     * @param events tell readers of the class system of failures
     */
    public LoginNews(LoginThrottle throttle, AuditDesk audit, SecurityEvents events) {
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        for (LoginFailure reason : LoginFailure.values()) {
            failures.put(reason, new LongAdder());
        }
    }

    /** Whether a log-on is not even looked at; then that is told as well. */
    public boolean locked(Attempt attempt) {
        boolean locked = throttle.locked(attempt.client().getAddress(), attempt.account());
        if (locked) {
            refused(attempt, LoginFailure.LOCKED_OUT);
        }
        return locked;
    }

    /** It succeeded. */
    public void accepted(Attempt attempt) {
        logins.increment();
        record(attempt, AuditKind.LOGIN, AuditOutcome.SUCCESS, "");
    }

    /** It failed, as a guess does; too many of them lock out. */
    public void failed(Attempt attempt, LoginFailure reason) {
        refused(attempt, reason);
        if (throttle.failed(attempt.client().getAddress(), attempt.account())) {
            LOG.warn(
                    "too many failed log-ons: '{}' or {} is locked out for a while",
                    Names.shown(attempt.account()),
                    attempt.client().getAddress().getHostAddress());
            record(attempt, AuditKind.LOCK_OUT, AuditOutcome.DENIED, "too many failed log-ons");
            events.lockedOut(attempt.account(), attempt.address(), attempt.transport());
        }
    }

    /** It was not let through, but nothing was guessed. */
    public void refused(Attempt attempt, LoginFailure reason) {
        failures.get(reason).increment();
        record(attempt, AuditKind.LOGIN_FAILED, AuditOutcome.DENIED, reason.name());
        events.failed(attempt.account(), attempt.address(), attempt.transport(), reason);
    }

    private void record(Attempt attempt, AuditKind kind, AuditOutcome outcome, String detail) {
        if (audit.watched()) {
            audit.record(AuditEntry.of(kind, "Login", outcome)
                    .by(
                            attempt.account(),
                            attempt.address(),
                            attempt.transport().name())
                    .withDetail(detail));
        }
    }

    /** The log-ons that succeeded. */
    public long logins() {
        return logins.sum();
    }

    /** The log-ons that failed, for every reason. */
    public Map<LoginFailure, Long> failures() {
        Map<LoginFailure, Long> counts = new EnumMap<>(LoginFailure.class);
        failures.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }
}
