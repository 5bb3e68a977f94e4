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
import org.patchbay.api.wire.PacketWriter;
import org.patchbay.core.account.Account;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.account.LoginThrottle;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;
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

    /** Longer names are cut. */
    private static final int LONGEST_NAME = 79;

    private static final Privileges SYSTEM = Privileges.of(EventCategory.SYSTEM);

    private static final byte[] FULLY_BOOTED = new PacketWriter()
            .header("Event", "FullyBooted")
            .header("Privilege", SYSTEM.asAuthority())
            .header("Status", "Fully Booted")
            .end()
            .take();

    private final Supplier<AccountBook> accounts;
    private final LoginThrottle throttle;
    private final Timeouts timeouts;
    private final Executor workers;
    private final BooleanSupplier booted;

    /**
     * The action.
     *
     * @param accounts who may log in, as it is at the moment
     * @param throttle knows who has failed too often
     * @param timeouts delay the answer to a failure
     * @param workers check secrets that take long to check
     * @param booted whether the server has finished starting
     */
    public Login(
            Supplier<AccountBook> accounts,
            LoginThrottle throttle,
            Timeouts timeouts,
            Executor workers,
            BooleanSupplier booted) {
        super(ActionDescriptor.of("Login").synopsis("Login Manager. "));
        this.accounts = accounts;
        this.throttle = throttle;
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
        if (throttle.locked(session.clientAddress().getAddress(), request.header("Username"))) {
            return refuse(session, request, began);
        }
        Optional<Account> account = accounts.get()
                .find(request.header("Username"))
                .filter(found -> permits(found, session.clientAddress()));
        if (account.isPresent() && account.get().slowToCheck()) {
            return Reply.later(CompletableFuture.supplyAsync(() -> decide(account, session, request, began), workers));
        }
        return decide(account, session, request, began);
    }

    private Reply decide(Optional<Account> account, Session session, AmiMessage request, long began) {
        return account.filter(found -> proves(found, session, request))
                .map(found -> welcome(found, session, request))
                .orElseGet(() -> {
                    fail(session, request.header("Username"));
                    return refuse(session, request, began);
                });
    }

    private void fail(Session session, String name) {
        if (throttle.failed(session.clientAddress().getAddress(), name)) {
            LOG.warn(
                    "too many failed log-ons: '{}' or {} is locked out for a while",
                    shown(name),
                    session.clientAddress().getAddress().getHostAddress());
        }
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
        session.login(account, typed.substring(0, Math.min(typed.length(), LONGEST_NAME)), mask);
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
        LOG.info("log-on as '{}' from {} refused", shown(request.header("Username")), session.remoteAddress());
        Duration left = PENALTY.minusNanos(System.nanoTime() - began);
        return Reply.later(timeouts.after(left.isNegative() ? Duration.ZERO : left)
                .thenApply(over -> Reply.error("Authentication failed").closingSession()));
    }

    /** A name from the network, safe for a line of the log. */
    private static String shown(String name) {
        String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return cut.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
