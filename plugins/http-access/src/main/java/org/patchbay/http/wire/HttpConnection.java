package org.patchbay.http.wire;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.StreamHandle;
import org.patchbay.api.session.Transport;

/**
 * One connection: one request comes in, one answer goes out, and it is closed. Nobody waits: while the answer is not
 * known yet, there is only this object.
 */
public final class HttpConnection implements StreamHandle, Site.Desk {
    /** How long a client whose request is refused may go on sending it, so that it can read the answer. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private static final byte[] NOTHING_YET = {};

    private final Connection connection;
    private final Site site;
    private final Duration patience;
    private final Clock clock;
    private final Runnable onClosed;
    private final RequestReader reader = new RequestReader();
    private final AtomicBoolean answered = new AtomicBoolean();

    /** Written by the I/O thread before the site is asked. */
    private volatile boolean headOnly;

    private volatile boolean served;
    /** Written once, by whoever answers. */
    private volatile byte[] output = NOTHING_YET;
    /** Written by the I/O thread. */
    private volatile int drained;
    /** When something has to have happened; written by the I/O thread and by whoever answers. */
    private volatile long deadline;

    private volatile boolean lingering;

    /**
     * A connection that was just accepted.
     *
     * @param connection its other side
     * @param site answers its request
     * @param patience how long the request may take to come, and the answer to be read
     * @param clock tells the time
     * @param onClosed runs when it is gone
     */
    public HttpConnection(Connection connection, Site site, Duration patience, Clock clock, Runnable onClosed) {
        this.connection = connection;
        this.site = site;
        this.patience = patience;
        this.clock = clock;
        this.onClosed = onClosed;
        this.deadline = clock.millis() + patience.toMillis();
    }

    @Override
    public void received(ByteBuffer bytes) {
        reader.feed(bytes);
        proceed();
    }

    @Override
    public void inputEnded() {
        reader.endOfInput();
        proceed();
    }

    private void proceed() {
        if (served) {
            // Whoever lingers may have heard the last of it.
            connection.outputReady();
        } else if (reader.refusal().isPresent()) {
            served = true;
            answer(reader.refusal().get());
        } else if (reader.request().isPresent()) {
            served = true;
            HttpRequest request = reader.request().get();
            headOnly = request.headOnly();
            site.serve(request, new Visitor(connection.remoteAddress(), connection.transport() == Transport.TLS), this);
        }
    }

    @Override
    public void answer(HttpResponse response) {
        if (answered.compareAndSet(false, true)) {
            output = response.encode(site.server(), clock.instant(), headOnly);
            deadline = clock.millis() + patience.toMillis();
            connection.outputReady();
        }
    }

    @Override
    public int drainTo(ByteBuffer buffer) {
        byte[] all = output;
        int moved = Math.min(all.length - drained, buffer.remaining());
        buffer.put(all, drained, moved);
        drained += moved;
        if (moved > 0) {
            deadline = clock.millis() + patience.toMillis();
            return moved;
        }
        boolean done = all.length > 0 && drained == all.length;
        return done && !lingers() ? FINISHED : 0;
    }

    /** To close while the client sends would take back what it was sent. */
    private boolean lingers() {
        if (!lingering && reader.expectsMore()) {
            lingering = true;
            deadline = clock.millis() + LINGER.toMillis();
        }
        return lingering && reader.expectsMore() && clock.millis() < deadline;
    }

    /** From time to time: gives up on a client that does not send its request, or does not read its answer. */
    public void tick() {
        boolean late = clock.millis() >= deadline;
        if (!late) {
            return;
        }
        if (!answered.get() && !served) {
            served = true;
            answer(ErrorPage.TIMEOUT);
        } else if (answered.get()) {
            connection.close();
        }
    }

    @Override
    public void closed() {
        onClosed.run();
    }
}
