package org.patchbay.http.session;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.frontend.DigestVerdict;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.session.Transport;
import org.patchbay.http.wire.ErrorPage;

/**
 * The pages with HTTP digest (specification 18.6). A session is found by the nonce that its client answers; only nonces
 * that were handed out here are good. Whether the answer is right is decided in the core.
 */
public final class DigestDoor {
    /** Nonces that may be open at a time, all of them and those of one address. */
    private static final int MOST_NONCES = 10_000;

    private static final int MOST_NONCES_OF_ADDRESS = 1_000;
    private static final Duration LEAST_LIFE = Duration.ofSeconds(5);

    private final RequestSessions manager;
    private final SessionRules rules;
    private final SessionBudget budget;
    private final Clock clock;
    private final String realm;
    private final SessionBudget nonces = new SessionBudget(MOST_NONCES, MOST_NONCES_OF_ADDRESS);
    private final HexSource hex = new HexSource();
    private final Map<String, DigestSession> sessions = new ConcurrentHashMap<>();

    /**
     * A door without sessions.
     *
     * @param manager opens sessions
     * @param rules the limits
     * @param budget counts sessions
     * @param clock tells the time
     * @param realm what secrets are mixed with
     */
    public DigestDoor(RequestSessions manager, SessionRules rules, SessionBudget budget, Clock clock, String realm) {
        this.manager = manager;
        this.rules = rules;
        this.budget = budget;
        this.clock = clock;
        this.realm = realm.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    }

    /** Answers. */
    public void serve(Query query) {
        Optional<DigestAnswer> answer = Authorization.of(query.request(), realm);
        Optional<DigestSession> known =
                answer.map(given -> sessions.get(given.field("nonce"))).filter(found -> !found.over());
        if (known.isEmpty()) {
            challenge(query);
        } else if (known.get().check(answer.get().field("nonce"), Authorization.count(answer.get()))
                == DigestSession.Use.STALE) {
            challengeAgain(query, known.get(), answer.get().field("nonce"));
        } else {
            serve(query, known.get(), answer.get());
        }
    }

    /** The session begins where the answer is right. */
    private void serve(Query query, DigestSession known, DigestAnswer answer) {
        Optional<RequestSession> begun = known.begun().map(DigestSession.Begun::session);
        Optional<RequestSession> candidate = begun.isPresent() ? begun : open(query);
        if (candidate.isEmpty()) {
            query.desk().answer(ErrorPage.TOO_MANY_SESSIONS);
            return;
        }
        DigestVerdict verdict = candidate.get().login(answer, query.visitor().address());
        if (verdict == DigestVerdict.ACCEPTED && known.used(Authorization.count(answer))) {
            DigestSession.Begun live = known.begin(candidate.get(), address(query));
            if (live.session() == candidate.get()) {
                ask(query, known, live);
                return;
            }
        }
        if (begun.isEmpty()) {
            giveUp(candidate.get(), address(query));
        }
        if (verdict == DigestVerdict.FORBIDDEN) {
            query.desk().answer(ErrorPage.PERMISSION_DENIED);
        } else if (verdict == DigestVerdict.ACCEPTED) {
            // Two requests began the session at the same time: this one comes again.
            challengeAgain(query, known, answer.field("nonce"));
        } else {
            challenge(query);
        }
    }

    private static InetAddress address(Query query) {
        return query.visitor().address().getAddress();
    }

    private Optional<RequestSession> open(Query query) {
        if (!budget.take(address(query))) {
            return Optional.empty();
        }
        Transport transport = query.visitor().secure() ? Transport.HTTPS : Transport.HTTP;
        return Optional.of(manager.open(transport, query.visitor().address()));
    }

    private void giveUp(RequestSession session, InetAddress opener) {
        session.close("it was not logged in");
        budget.giveBack(opener);
    }

    private void ask(Query query, DigestSession known, DigestSession.Begun live) {
        Collector collector = new Collector(rules.answerBytes(), (answer, tooLong, over) -> {
            live.lifetime().end(live.session(), life());
            if (over) {
                forget(known);
            }
            query.answer(answer, tooLong, List.of());
        });
        if (!live.lifetime().begin()) {
            challenge(query);
        } else if (!live.session().request(query.message(), query.visitor().address(), collector)) {
            live.lifetime().end(live.session(), life());
            query.desk().answer(ErrorPage.TOO_MANY_SESSIONS);
        }
    }

    private Duration life() {
        return manager.timeout().compareTo(LEAST_LIFE) < 0 ? LEAST_LIFE : manager.timeout();
    }

    /** Asks who it is. */
    private void challenge(Query query) {
        InetAddress opener = address(query);
        if (!nonces.take(opener)) {
            query.desk().answer(ErrorPage.TOO_MANY_SESSIONS);
            return;
        }
        DigestSession fresh = new DigestSession(freeNonce(), opener, clock);
        sessions.put(fresh.nonce(), fresh);
        query.desk().answer(ErrorPage.unauthorized(challenge(fresh.nonce())));
    }

    /** The client knows the secret already, and has to use another nonce. */
    private void challengeAgain(Query query, DigestSession known, String shown) {
        String dropped = known.nonceBefore();
        String fresh = freeNonce();
        if (known.renew(shown, fresh)) {
            sessions.put(fresh, known);
            sessions.remove(dropped, known);
        }
        query.desk().answer(ErrorPage.unauthorized(challenge(known.nonce()) + ", stale=true"));
    }

    private String freeNonce() {
        String nonce = hex.id();
        return sessions.containsKey(nonce) ? freeNonce() : nonce;
    }

    private String challenge(String nonce) {
        return "Digest algorithm=MD5, realm=\"" + realm + "\", nonce=\"" + nonce + "\", qop=\"auth\", opaque=\"" + nonce
                + "\"";
    }

    private void forget(DigestSession known) {
        sessions.remove(known.nonce(), known);
        sessions.remove(known.nonceBefore(), known);
        if (known.forget()) {
            nonces.giveBack(known.opener());
            known.begun().ifPresent(live -> budget.giveBack(live.payer()));
        }
    }

    /** Ends the sessions whose clients have not come back in time, and forgets nonces that nobody answers. */
    public void tick() {
        end(false, "nobody came back in time");
    }

    /** Ends all of them. */
    public void close(String reason) {
        end(true, reason);
    }

    private void end(boolean all, String reason) {
        for (DigestSession known : new HashSet<>(sessions.values())) {
            if (all || known.over()) {
                forget(known);
                known.begun().ifPresent(live -> live.session().close(reason));
            }
        }
    }
}
