package org.patchbay.http.session;

import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.session.Transport;
import org.patchbay.http.wire.ErrorPage;
import org.patchbay.http.wire.HttpField;

/**
 * The pages with a cookie (specification 18.4). A request without a session that it may go on with gets a new one, not
 * logged in, for itself.
 */
public final class CookieDoor {
    private final RequestSessions manager;
    private final SessionRules rules;
    private final SessionBudget budget;
    private final Clock clock;
    private final HexSource hex = new HexSource();
    private final Map<String, CookieSession> sessions = new ConcurrentHashMap<>();

    /**
     * A door without sessions.
     *
     * @param manager opens sessions
     * @param rules the limits
     * @param budget counts sessions
     * @param clock tells the time
     */
    public CookieDoor(RequestSessions manager, SessionRules rules, SessionBudget budget, Clock clock) {
        this.manager = manager;
        this.rules = rules;
        this.budget = budget;
        this.clock = clock;
    }

    /** Answers. */
    public void serve(Query query) {
        if (rules.loginByPostOnly()
                && !query.request().posts()
                && query.message().action().equalsIgnoreCase("Login")) {
            query.desk().answer(ErrorPage.PERMISSION_DENIED);
            return;
        }
        Cookies cookies = Cookies.of(query.request());
        boolean served = cookies.id()
                .map(sessions::get)
                .filter(known -> known.admits(cookies.key(), address(query), rules.keyRequired()))
                .filter(known -> known.lifetime().begin())
                .map(known -> ask(known, query))
                .orElse(false);
        if (!served) {
            serveAnew(query);
        }
    }

    private static InetAddress address(Query query) {
        return query.visitor().address().getAddress();
    }

    private void serveAnew(Query query) {
        Optional<CookieSession> opened = open(query);
        boolean served = opened.isPresent() && opened.get().lifetime().begin() && ask(opened.get(), query);
        if (!served) {
            query.desk().answer(ErrorPage.TOO_MANY_SESSIONS);
        }
    }

    private Optional<CookieSession> open(Query query) {
        InetAddress opener = address(query);
        if (!budget.take(opener)) {
            return Optional.empty();
        }
        Transport transport = query.visitor().secure() ? Transport.HTTPS : Transport.HTTP;
        CookieSession session = new CookieSession(
                freeId(), manager.open(transport, query.visitor().address()), opener, clock);
        sessions.put(session.id(), session);
        return Optional.of(session);
    }

    private String freeId() {
        String id = hex.id();
        return sessions.containsKey(id) ? freeId() : id;
    }

    /** False if the session does not take the request up; its life is as it was before then. */
    private boolean ask(CookieSession known, Query query) {
        Collector collector = new Collector(
                rules.answerBytes(), (answer, tooLong, over) -> answered(known, query, answer, tooLong, over));
        if (known.session().request(query.message(), query.visitor().address(), collector)) {
            return true;
        }
        known.lifetime().end(known.session(), manager.timeout());
        if (known.session().over()) {
            forget(known);
        }
        return false;
    }

    private void answered(CookieSession known, Query query, byte[] answer, boolean tooLong, boolean over) {
        known.lifetime().end(known.session(), manager.timeout());
        List<HttpField> fields =
                new ArrayList<>(Cookies.fields(known.id(), manager.timeout().toSeconds()));
        if (over) {
            forget(known);
        } else if (known.session().authenticated()) {
            String key = hex.key();
            if (known.lock(key, address(query))) {
                fields.add(Cookies.keyField(key, query.visitor().secure()));
            }
        }
        query.answer(answer, tooLong, fields);
    }

    private void forget(CookieSession known) {
        if (sessions.remove(known.id(), known)) {
            budget.giveBack(known.opener());
        }
    }

    /** Ends the sessions whose clients have not come back in time. */
    public void tick() {
        for (CookieSession known : sessions.values()) {
            if (known.session().over()) {
                forget(known);
            } else if (known.lifetime().over()) {
                forget(known);
                known.session().close("nobody came back in time");
            }
        }
    }

    /** Ends all of them. */
    public void close(String reason) {
        for (CookieSession known : sessions.values()) {
            forget(known);
            known.session().close(reason);
        }
    }
}
