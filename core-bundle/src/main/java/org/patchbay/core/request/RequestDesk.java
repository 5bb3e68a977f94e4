package org.patchbay.core.request;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.session.Transport;
import org.patchbay.core.session.EventWait;
import org.patchbay.core.session.InnerConnection;
import org.patchbay.core.session.SessionTable;

/**
 * Opens sessions that are asked from time to time.
 *
 * @param sessions where they are sessions like all others
 * @param eventWait how they wait for events
 * @param workers answer who has waited
 * @param digests logs them in by digest
 * @param timeout {@code httptimeout}, as it is at the moment
 */
public record RequestDesk(
        SessionTable sessions, EventWait eventWait, Executor workers, DigestLogin digests, Supplier<Duration> timeout) {
    /**
     * A session that is not logged in.
     *
     * @param transport how its clients reach the server
     * @param client who asks first
     * @param onOver runs when it is over
     * @throws IllegalStateException if the server is about to stop
     */
    public RequestSession open(Transport transport, InetSocketAddress client, Runnable onOver) {
        return make(transport, client, onOver);
    }

    /**
     * A session that is logged in, since somebody else knows who asks.
     *
     * @param account the name of an account
     * @param transport how its clients reach the server
     * @param client who asks first
     * @param onOver runs when it is over
     * @return the session, or nothing if nobody can have that name
     * @throws IllegalStateException if the server is about to stop
     */
    public Optional<RequestSession> openAs(
            String account, Transport transport, InetSocketAddress client, Runnable onOver) {
        if (!digests.known(account)) {
            return Optional.empty();
        }
        PolledSession session = make(transport, client, onOver);
        if (session.vouchFor(account, client)) {
            return Optional.of(session);
        }
        session.close("its account cannot be used");
        return Optional.empty();
    }

    private PolledSession make(Transport transport, InetSocketAddress client, Runnable onOver) {
        AtomicReference<Runnable> lastWait = new AtomicReference<>(() -> {});
        RequestQueue queue = new RequestQueue(client, () -> {
            lastWait.get().run();
            onOver.run();
        });
        InnerConnection connection = new InnerConnection(transport, queue::client, queue);
        SessionTable.Opened opened =
                sessions.polled(connection).orElseThrow(() -> new IllegalStateException("The server is about to stop"));
        queue.open(opened);
        PolledSession session = new PolledSession(opened.session(), queue, this);
        lastWait.set(session::sessionOver);
        connection.open(opened.handle());
        return session;
    }
}
