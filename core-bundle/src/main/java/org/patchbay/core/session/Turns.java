package org.patchbay.core.session;

import java.util.concurrent.Executor;

/**
 * Lets the requests of one session have their turn: here and now as long as nothing can block, and on a worker from
 * there on. At most one is being answered, whatever thread it is on.
 */
final class Turns {
    /** Requests answered in one go before other sessions get the worker. */
    private static final int IN_A_ROW = 64;

    /** Requests answered where they were read before a worker goes on: a flood from one client must not hold up all. */
    private static final int QUICK_IN_A_ROW = 256;

    private final Session session;
    private final RequestHandler handler;
    private final Executor workers;
    private final Outbox outbox;
    private final Mailbox mailbox;

    Turns(Session session, SessionContext context, Outbox outbox) {
        this.session = session;
        this.handler = context.handler();
        this.workers = context.workers();
        this.outbox = outbox;
        this.mailbox = new Mailbox(context.limits().maxPendingRequests());
    }

    /** Takes a request up. */
    void offer(Incoming incoming) {
        if (mailbox.offer(incoming)) {
            steerInput();
        }
    }

    /** Lets the connection read on, or not, as there is room for requests. */
    void steerInput() {
        for (Mailbox.Signal signal = mailbox.signal(); signal != Mailbox.Signal.NONE; signal = mailbox.signal()) {
            try {
                session.readOn(signal == Mailbox.Signal.RESUME);
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

    /** Answers on the thread that read, as far as nothing can block; a worker does the rest. */
    void takeQuick() {
        for (int taken = 0; !outbox.full(); taken++) {
            if (taken == QUICK_IN_A_ROW) {
                resume();
                return;
            }
            Incoming incoming = mailbox.take();
            if (incoming == null) {
                return;
            }
            RequestHandler.Task task = begin(incoming);
            if (!task.quick()) {
                workers.execute(() -> {
                    if (complete(task)) {
                        takeAny();
                    } else {
                        session.turnsTaken();
                    }
                });
                return;
            }
            if (!complete(task)) {
                return;
            }
        }
    }

    private void takeAny() {
        int taken = 0;
        while (taken < IN_A_ROW && !outbox.full()) {
            Incoming incoming = mailbox.take();
            if (incoming == null || !complete(begin(incoming))) {
                break;
            }
            taken++;
        }
        if (taken == IN_A_ROW) {
            workers.execute(this::takeAny);
        }
        session.turnsTaken();
    }

    private RequestHandler.Task begin(Incoming incoming) {
        session.noteAction(incoming.message().action());
        outbox.beginReply();
        return handler.prepare(session, incoming);
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

    /** An answer that was left open is complete; the next one has its turn, on a worker. */
    void answered() {
        end();
        resume();
    }

    /** Goes on after a pause. */
    void resume() {
        workers.execute(this::takeAny);
    }
}
