package org.patchbay.core.account;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchbay.core.settings.ThrottleSettings;

/**
 * Remembers failed log-ons by address and by account name, and locks out whoever has too many. A lock-out looks to its
 * client like any other failure; operators see it and can lift it.
 */
public final class LoginThrottle {
    /**
     * Somebody who is locked out.
     *
     * @param key the address, or the account name in lower case
     * @param failures the failures that led to it
     * @param until when it ends by itself
     */
    public record LockOut(String key, int failures, Instant until) {}

    /** Failures of one key. */
    private record Failures(int count, Instant since) {}

    private final ThrottleSettings settings;
    private final Clock clock;

    /** Guards the map; oldest entries first. */
    private final Object lock = new Object();

    private final Map<String, Failures> failures = new LinkedHashMap<>();

    /** A throttle without memories. */
    public LoginThrottle(ThrottleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private static String key(InetAddress address) {
        return address.getHostAddress();
    }

    private static String key(String account) {
        return "account " + account.toLowerCase(Locale.ROOT);
    }

    /** Whether a log-on is not even looked at. */
    public boolean locked(InetAddress address, String account) {
        synchronized (lock) {
            return count(key(address)) >= settings.failuresPerAddress()
                    || count(key(account)) >= settings.failuresPerAccount();
        }
    }

    /** Notes a failure; true if it led to a lock-out. */
    public boolean failed(InetAddress address, String account) {
        synchronized (lock) {
            boolean byAddress = add(key(address)) == settings.failuresPerAddress();
            boolean byAccount = add(key(account)) == settings.failuresPerAccount();
            while (failures.size() > settings.entries()) {
                failures.remove(failures.keySet().iterator().next());
            }
            return byAddress || byAccount;
        }
    }

    private int add(String key) {
        int count = count(key) + 1;
        Failures known = failures.remove(key);
        Instant since = count == 1 || known == null ? clock.instant() : known.since();
        failures.put(key, new Failures(count, since));
        return count;
    }

    private int count(String key) {
        Failures known = failures.get(key);
        return known == null || over(known) ? 0 : known.count();
    }

    private boolean over(Failures known) {
        return known.since().plus(settings.window()).isBefore(clock.instant());
    }

    /** Who is locked out at the moment. */
    public List<LockOut> lockOuts() {
        List<LockOut> found = new ArrayList<>();
        synchronized (lock) {
            failures.forEach((key, known) -> {
                int limit = key.startsWith("account ") ? settings.failuresPerAccount() : settings.failuresPerAddress();
                if (!over(known) && known.count() >= limit) {
                    found.add(new LockOut(key, known.count(), known.since().plus(settings.window())));
                }
            });
        }
        return found;
    }

    /** Forgets the failures of that key; whether there were any. */
    public boolean release(String key) {
        synchronized (lock) {
            return failures.remove(key) != null;
        }
    }
}
