package org.patchbay.core.request;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.frontend.DigestVerdict;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.account.Account;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.account.LoginThrottle;
import org.patchbay.core.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs sessions in by HTTP digest (specification 18.6); an account without a secret cannot be used. Or on the word of a
 * bundle that knows who asks.
 */
public final class DigestLogin {
    private static final Logger LOG = LoggerFactory.getLogger(DigestLogin.class);
    private static final int LONGEST_NAME = 79;

    private final Supplier<AccountBook> accounts;
    private final LoginThrottle throttle;
    private final Predicate<String> nameTaken;

    /**
     * A way to log in.
     *
     * @param accounts who may, as it is at the moment
     * @param throttle knows who has failed too often
     * @param nameTaken whether a session has that name and no other may have it
     */
    public DigestLogin(Supplier<AccountBook> accounts, LoginThrottle throttle, Predicate<String> nameTaken) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.nameTaken = nameTaken;
    }

    DigestVerdict login(Session session, DigestAnswer answer, InetSocketAddress client) {
        String name = answer.field("username");
        InetAddress address = client.getAddress();
        if (throttle.locked(address, name)) {
            return DigestVerdict.REFUSED;
        }
        Optional<Account> account = accounts.get().find(name);
        if (account.isPresent() && !account.get().permits(address)) {
            return DigestVerdict.FORBIDDEN;
        }
        boolean proven = account.filter(found -> found.answers(answer)).isPresent();
        if (!proven) {
            fail(address, name);
            return DigestVerdict.REFUSED;
        }
        return session.authenticated() ? sameAccount(session, name) : welcome(session, account.get(), name);
    }

    private static DigestVerdict sameAccount(Session session, String name) {
        return session.account().equalsIgnoreCase(cut(name)) ? DigestVerdict.ACCEPTED : DigestVerdict.REFUSED;
    }

    private DigestVerdict welcome(Session session, Account account, String name) {
        if (nameTaken.test(name)) {
            return DigestVerdict.REFUSED;
        }
        session.login(account, cut(name), Privileges.ALL);
        if (account.displayConnects()) {
            LOG.info("{} logged on from {}", account.name(), session.remoteAddress());
        }
        return DigestVerdict.ACCEPTED;
    }

    boolean known(String name) {
        return accounts.get().find(name).isPresent();
    }

    /** Logs in without a secret; false if there is no such account, or if its only session is there already. */
    boolean vouch(Session session, String name) {
        return accounts.get()
                .find(name)
                .map(account -> welcome(session, account, account.name()) == DigestVerdict.ACCEPTED)
                .orElse(false);
    }

    private void fail(InetAddress address, String name) {
        LOG.info("log-on by digest as '{}' from {} refused", shown(name), address.getHostAddress());
        if (throttle.failed(address, name)) {
            LOG.warn(
                    "too many failed log-ons: '{}' or {} is locked out for a while",
                    shown(name),
                    address.getHostAddress());
        }
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** A name from the network, safe for a line of the log. */
    private static String shown(String name) {
        return cut(name).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
