package org.patchbay.core.request;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.patchbay.api.frontend.AnswerSink;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.frontend.DigestVerdict;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.core.session.EventWait;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.SessionState;

/** A session that is asked from time to time, as the one who asks sees it. */
final class PolledSession implements RequestSession {
    /** A wait ends that long before its session would, so that the client can come back in time (specification 18.5). */
    private static final Duration SPARE = Duration.ofSeconds(10);

    private final Session session;
    private final RequestQueue queue;
    private final EventWait wait;
    private final Executor workers;
    private final DigestLogin digests;
    private final Supplier<Duration> timeout;

    /** Guards the one below: at most one request waits for events. */
    private final Object lock = new Object();

    private Waiting waiting = Waiting.NOBODY;

    /** A request that waits for events; it is answered unless another one takes its place before that. */
    private record Waiting(CompletableFuture<Void> over, Exchange exchange) {
        static final Waiting NOBODY = new Waiting(new CompletableFuture<>(), null);
    }

    PolledSession(Session session, RequestQueue queue, RequestDesk desk) {
        this.session = session;
        this.queue = queue;
        this.wait = desk.eventWait();
        this.workers = desk.workers();
        this.digests = desk.digests();
        this.timeout = desk.timeout();
    }

    @Override
    public long ident() {
        return session.ident();
    }

    @Override
    public boolean authenticated() {
        return session.authenticated();
    }

    @Override
    public boolean over() {
        return session.isOver() || session.state() instanceof SessionState.Closing;
    }

    @Override
    public boolean request(AmiMessage message, InetSocketAddress client, AnswerSink sink) {
        if (over() || !permits(client)) {
            return false;
        }
        Exchange exchange = new Exchange(message, client, sink);
        if (session.authenticated() && message.action().equalsIgnoreCase("WaitEvent")) {
            waitFor(exchange);
            return true;
        }
        return queue.add(exchange);
    }

    private boolean permits(InetSocketAddress client) {
        return !(session.state() instanceof SessionState.LoggedIn in)
                || in.account().permits(client.getAddress());
    }

    /** Not in its turn, which others of this session would have to wait for. */
    private void waitFor(Exchange exchange) {
        Duration most = timeout.get().minus(SPARE);
        Duration limit = most.isNegative() ? Duration.ZERO : most;
        Duration wanted = EventWait.timeout(exchange.message().header("Timeout"))
                .filter(asked -> asked.compareTo(limit) < 0)
                .orElse(limit);
        Waiting next = new Waiting(wait.begin(session, Optional.of(wanted)), exchange);
        end(replace(next));
        next.over().thenRunAsync(() -> answer(next), workers);
        if (session.isOver()) {
            sessionOver();
        }
    }

    private Waiting replace(Waiting next) {
        synchronized (lock) {
            Waiting before = waiting;
            waiting = next;
            return before;
        }
    }

    /** Its place is taken: it is answered with nothing. */
    private static void end(Waiting superseded) {
        if (superseded.exchange() != null) {
            superseded.over().complete(null);
            superseded.exchange().end(false);
        }
    }

    private void answer(Waiting happened) {
        synchronized (lock) {
            if (waiting != happened) {
                return;
            }
            waiting = Waiting.NOBODY;
        }
        if (!queue.add(happened.exchange())) {
            happened.exchange().end(over());
        }
    }

    /** Nobody waits any longer. */
    void sessionOver() {
        Waiting last = replace(Waiting.NOBODY);
        if (last.exchange() != null) {
            last.over().complete(null);
            last.exchange().end(true);
        }
    }

    @Override
    public DigestVerdict login(DigestAnswer answer, InetSocketAddress client) {
        return over() ? DigestVerdict.REFUSED : digests.login(session, answer, client);
    }

    /** Logs in without a secret; false if nobody can have that name now. */
    boolean vouchFor(String account, InetSocketAddress client) {
        return digests.vouch(session, account, client);
    }

    @Override
    public void close(String reason) {
        session.end(reason);
    }
}
