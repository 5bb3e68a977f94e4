package org.patchbay.core.request;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.frontend.DigestVerdict;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.core.account.Account;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.audit.LoginNews;
import org.patchbay.core.audit.Names;
import org.patchbay.core.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs sessions in by HTTP digest (specification 18.6); an account without a secret cannot be used. Or on the word of a
 * bundle that knows who asks.
 */
public final class DigestLogin {
    private static final Logger LOG = LoggerFactory.getLogger(DigestLogin.class);

    private final Supplier<AccountBook> accounts;
    private final LoginNews news;
    private final Predicate<LoginNews.Attempt> nameTaken;

    /**
     * A way to log in.
     *
     * @param accounts who may, as it is at the moment
     * @param news knows who has failed too often, and tells of every log-on
     * @param nameTaken whether a session has that name and no other may have it
     */
    public DigestLogin(Supplier<AccountBook> accounts, LoginNews news, Predicate<LoginNews.Attempt> nameTaken) {
        this.accounts = accounts;
        this.news = news;
        this.nameTaken = nameTaken;
    }

    DigestVerdict login(Session session, DigestAnswer answer, InetSocketAddress client) {
        String name = answer.field("username");
        LoginNews.Attempt attempt = new LoginNews.Attempt(name, client, session.transport());
        if (news.locked(attempt)) {
            return DigestVerdict.REFUSED;
        }
        Optional<Account> account = accounts.get().find(name);
        if (account.isPresent() && !account.get().permits(client.getAddress())) {
            news.refused(attempt, LoginFailure.ACL);
            return DigestVerdict.FORBIDDEN;
        }
        boolean proven = account.filter(found -> found.answers(answer)).isPresent();
        if (!proven) {
            fail(attempt, account);
            return DigestVerdict.REFUSED;
        }
        return session.authenticated() ? sameAccount(session, name) : welcome(session, account.get(), attempt);
    }

    private static DigestVerdict sameAccount(Session session, String name) {
        return session.account().equalsIgnoreCase(Names.cut(name)) ? DigestVerdict.ACCEPTED : DigestVerdict.REFUSED;
    }

    private DigestVerdict welcome(Session session, Account account, LoginNews.Attempt attempt) {
        if (nameTaken.test(attempt)) {
            return DigestVerdict.REFUSED;
        }
        session.login(account, Names.cut(attempt.account()), Privileges.ALL);
        news.accepted(attempt);
        if (account.displayConnects()) {
            LOG.info("{} logged on from {}", account.name(), session.remoteAddress());
        }
        return DigestVerdict.ACCEPTED;
    }

    boolean known(String name) {
        return accounts.get().find(name).isPresent();
    }

    /** Logs in without a secret; false if there is no such account, or if its only session is there already. */
    boolean vouch(Session session, String name, InetSocketAddress client) {
        Optional<Account> account = accounts.get().find(name);
        if (account.isEmpty()) {
            return false;
        }
        LoginNews.Attempt attempt = new LoginNews.Attempt(account.get().name(), client, session.transport());
        return welcome(session, account.get(), attempt) == DigestVerdict.ACCEPTED;
    }

    private void fail(LoginNews.Attempt attempt, Optional<Account> account) {
        LOG.info(
                "log-on by digest as '{}' from {} refused",
                Names.shown(attempt.account()),
                attempt.client().getAddress().getHostAddress());
        LoginFailure reason = account.isEmpty()
                ? LoginFailure.ACCOUNT
                : account.get().hasAnySecret() ? LoginFailure.SECRET : LoginFailure.DISABLED;
        news.failed(attempt, reason);
    }
}
