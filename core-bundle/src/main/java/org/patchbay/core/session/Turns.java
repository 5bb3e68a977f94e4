package org.patchbay.core.session;

import java.util.concurrent.Executor;
import org.patchbay.api.frontend.Connection;

/**
 * Lets the requests of one session have their turn: here and now as long as nothing can block, and on a worker from
 * there on. At most one is being answered, whatever thread it is on.
 */
final class Turns {
    /** Requests answered in one go by a worker on which they may block. */
    private static final int IN_A_ROW = 64;

    /**
     * Requests answered in one go if none of them can block: where they were read before others there are read from,
     * and then by whoever goes on before other sessions have their turn.
     */
    private static final int QUICK_IN_A_ROW = 256;

    private final Session session;
    private final Connection connection;
    private final RequestHandler handler;
    private final Executor workers;
    private final Executor rows;
    private final Outbox outbox;
    private final Mailbox mailbox;
    private volatile boolean inputEnded;

    Turns(Session session, Connection connection, SessionContext context, Outbox outbox) {
        this.session = session;
        this.connection = connection;
        this.handler = context.handler();
        this.workers = context.workers();
        this.rows = context.rows();
        this.outbox = outbox;
        this.mailbox = new Mailbox(context.limits().maxPendingRequests());
    }

    /** Takes a request up. */
    void offer(Incoming incoming) {
        if (mailbox.offer(incoming)) {
            steerInput();
        }
    }

    /** All requests that have come so far were offered. */
    void settled() {
        takeQuick();
        taken();
    }

    /** No more requests will come. */
    void endInput() {
        inputEnded = true;
    }

    /** Some requests were answered: their answers can go out, and more requests may come in. */
    void taken() {
        steerInput();
        if (inputEnded && !mailbox.busy()) {
            session.finish("the client closed the connection");
        }
        session.push();
    }

    /** Lets the connection read on, or not, as there is room for requests. */
    private void steerInput() {
        for (Mailbox.Signal signal = mailbox.signal(); signal != Mailbox.Signal.NONE; signal = mailbox.signal()) {
            try {
                if (signal == Mailbox.Signal.PAUSE) {
                    connection.pauseInput();
                } else {
                    connection.resumeInput();
                }
            } finally {
                mailbox.signalled();
            }
        }
    }

    boolean busy() {
        return mailbox.busy();
    }

    boolean waiting() {
        return mailbox.waiting();
    }

    void close() {
        mailbox.close();
    }

    /** Answers on the thread that read, as far as nothing can block; others do the rest. */
    private void takeQuick() {
        if (answerQuick()) {
            resume();
        }
    }

    /** Goes on after a pause, or with a long row. */
    void resume() {
        rows.execute(() -> {
            if (answerQuick()) {
                resume();
            }
            taken();
            // Who reads from the network is the one to go on if there are more threads than processors.
            Thread.yield();
        });
    }

    /** Answers a row of requests, up to the first that can block; true if there may be more. */
    private boolean answerQuick() {
        long now = System.nanoTime();
        for (int taken = 0; taken < QUICK_IN_A_ROW; taken++) {
            Incoming incoming = outbox.full() ? null : mailbox.take();
            if (incoming == null) {
                return false;
            }
            RequestHandler.Task task = begin(incoming, now);
            if (!task.quick()) {
                workers.execute(() -> answerAny(task));
                return false;
            }
            if (!complete(task)) {
                return false;
            }
            now = task.ended();
        }
        return true;
    }

    /** Answers that request, and some of those behind it, which may block as well. */
    private void answerAny(RequestHandler.Task first) {
        RequestHandler.Task task = first;
        for (int taken = 0; task != null && complete(task); taken++) {
            if (taken == IN_A_ROW) {
                resume();
                break;
            }
            Incoming incoming = outbox.full() ? null : mailbox.take();
            task = incoming == null ? null : begin(incoming, task.ended());
        }
        taken();
    }

    private RequestHandler.Task begin(Incoming incoming, long now) {
        session.noteAction(incoming.message().action());
        outbox.beginReply();
        return handler.prepare(session, incoming, now);
    }

    /** False if the answer is still open; whoever completes it gives the turn back. */
    private boolean complete(RequestHandler.Task task) {
        if (!task.run()) {
            return false;
        }
        end();
        return true;
    }

    private void end() {
        outbox.endReply();
        mailbox.giveBack();
    }

    /** An answer that was left open is complete; the next one has its turn, not on this thread. */
    void answered() {
        end();
        resume();
    }
}
