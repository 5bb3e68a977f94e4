package org.patchbay.core.builtin;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.api.wire.PacketWriter;
import org.patchbay.core.account.Account;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;
import org.patchbay.core.audit.LoginNews;
import org.patchbay.core.audit.Names;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.Timeouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code Action: Login}. All failures look alike and take alike long, so that nobody learns which account exists, from
 * where it may be used, or how much of a secret was right (specification 5.1).
 */
public final class Login extends BuiltIn {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    private static final Duration PENALTY = Duration.ofSeconds(1);

    private static final Privileges SYSTEM = Privileges.of(EventCategory.SYSTEM);

    private static final byte[] FULLY_BOOTED = new PacketWriter()
            .header("Event", "FullyBooted")
            .header("Privilege", SYSTEM.asAuthority())
            .header("Status", "Fully Booted")
            .end()
            .take();

    private final Supplier<AccountBook> accounts;
    private final LoginNews news;
    private final Timeouts timeouts;
    private final Executor workers;
    private final BooleanSupplier booted;

    /**
     * The action.
     *
     * @param accounts who may log in, as it is at the moment
     * @param news knows who has failed too often, and tells of every log-on
     * @param timeouts delay the answer to a failure
     * @param workers check secrets that take long to check
     * @param booted whether the server has finished starting
     */
    public Login(
            Supplier<AccountBook> accounts,
            LoginNews news,
            Timeouts timeouts,
            Executor workers,
            BooleanSupplier booted) {
        super(ActionDescriptor.of("Login").synopsis("Login Manager. "));
        this.accounts = accounts;
        this.news = news;
        this.timeouts = timeouts;
        this.workers = workers;
        this.booted = booted;
    }

    @Override
    protected Reply answer(Call call) {
        Session session = call.session();
        if (session.authenticated()) {
            return Reply.success("Already authenticated");
        }
        long began = System.nanoTime();
        AmiMessage request = call.request();
        if (news.locked(attempt(session, request))) {
            return refuse(session, request, began);
        }
        Optional<Account> known = accounts.get().find(request.header("Username"));
        Optional<Account> account = known.filter(found -> permits(found, session.clientAddress()));
        if (account.isEmpty()) {
            news.failed(attempt(session, request), known.isEmpty() ? LoginFailure.ACCOUNT : LoginFailure.ACL);
            return refuse(session, request, began);
        }
        if (account.get().slowToCheck()) {
            return Reply.later(
                    CompletableFuture.supplyAsync(() -> decide(account.get(), session, request, began), workers));
        }
        return decide(account.get(), session, request, began);
    }

    private static LoginNews.Attempt attempt(Session session, AmiMessage request) {
        return new LoginNews.Attempt(request.header("Username"), session.clientAddress(), session.transport());
    }

    private Reply decide(Account account, Session session, AmiMessage request, long began) {
        if (proves(account, session, request)) {
            return welcome(account, session, request);
        }
        news.failed(attempt(session, request), account.hasAnySecret() ? LoginFailure.SECRET : LoginFailure.DISABLED);
        return refuse(session, request, began);
    }

    private static boolean permits(Account account, InetSocketAddress address) {
        return account.permits(address.getAddress());
    }

    private static boolean proves(Account account, Session session, AmiMessage request) {
        if (request.header("AuthType").equalsIgnoreCase("MD5")) {
            return session.challengeGiven()
                    .filter(challenge -> account.answers(challenge, request.header("Key")))
                    .isPresent();
        }
        return account.hasSecret(request.header("Secret"));
    }

    private Reply welcome(Account account, Session session, AmiMessage request) {
        String typed = request.header("Username");
        Privileges mask =
                EventMasks.parse(request.header("Events")).orElse(session.polled() ? Privileges.NONE : Privileges.ALL);
        session.login(account, Names.cut(typed), mask);
        news.accepted(attempt(session, request));
        if (account.displayConnects()) {
            LOG.info("{} logged on from {}", account.name(), session.remoteAddress());
        }
        boolean tell = booted.getAsBoolean() && account.read().and(mask).containsAll(SYSTEM);
        return Reply.write(out -> {
            out.sendAck("Authentication accepted");
            if (tell) {
                session.write(FULLY_BOOTED);
            }
        });
    }

    /** The time it took to find out counts, so that an answer does not tell how much had to be checked. */
    private Reply refuse(Session session, AmiMessage request, long began) {
        LOG.info("log-on as '{}' from {} refused", Names.shown(request.header("Username")), session.remoteAddress());
        Duration left = PENALTY.minusNanos(System.nanoTime() - began);
        return Reply.later(timeouts.after(left.isNegative() ? Duration.ZERO : left)
                .thenApply(over -> Reply.error("Authentication failed").closingSession()));
    }
}
