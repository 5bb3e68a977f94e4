package org.patchbay.core.request;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.core.session.InnerConnection;
import org.patchbay.core.session.SessionTable;

/**
 * Gives the requests of one session to it, one after the other, and tells whose answer it is that comes out. A request
 * is given only when the one before it is answered.
 */
final class RequestQueue implements InnerConnection.End {
    private final Runnable onOver;

    /** Guards what follows. Nothing foreign is called under it. */
    private final Object lock = new Object();

    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private boolean over;
    /** The request that is being answered. */
    private Exchange current;
    /** Whether the session has it, so that it is busy for as long as it is not answered. */
    private boolean given;

    private volatile InetSocketAddress client;
    /** Set once, before the first request. */
    private volatile SessionTable.Opened opened;

    /**
     * A queue.
     *
     * @param client where the first request comes from
     * @param onOver runs when the session is over
     */
    RequestQueue(InetSocketAddress client, Runnable onOver) {
        this.client = client;
        this.onOver = onOver;
    }

    void open(SessionTable.Opened session) {
        opened = session;
    }

    /** Where the request comes from that is being answered, or the last one that was. */
    InetSocketAddress client() {
        return client;
    }

    /** Takes a request up; false if the session is over or too many wait. */
    boolean add(Exchange exchange) {
        synchronized (lock) {
            if (over || waiting.size() >= RequestSession.MAX_REQUESTS) {
                return false;
            }
            waiting.add(exchange);
        }
        giveNext();
        return true;
    }

    private void giveNext() {
        Exchange next;
        synchronized (lock) {
            if (over || current != null || waiting.isEmpty()) {
                return;
            }
            next = waiting.poll();
            current = next;
            given = false;
        }
        client = next.client();
        opened.handle().packet(next.message());
        synchronized (lock) {
            given = true;
        }
        opened.handle().settled();
    }

    @Override
    public void received(ByteBuffer bytes) {
        Exchange asked;
        synchronized (lock) {
            asked = current;
        }
        if (asked != null) {
            asked.write(bytes);
        }
    }

    @Override
    public boolean answered() {
        synchronized (lock) {
            // In this order: busy it is from the moment on when it was given the request.
            return given && !opened.session().busy();
        }
    }

    @Override
    public void caughtUp() {
        Exchange done;
        synchronized (lock) {
            done = current;
            current = null;
            given = false;
        }
        if (done != null) {
            done.end(false);
        }
        giveNext();
    }

    @Override
    public void over() {
        List<Exchange> left = new ArrayList<>();
        synchronized (lock) {
            over = true;
            if (current != null) {
                left.add(current);
                current = null;
            }
            left.addAll(waiting);
            waiting.clear();
        }
        left.forEach(exchange -> exchange.end(true));
        onOver.run();
    }
}
