package org.patchbay.core.action;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.core.session.Session;

/**
 * One request from its first to its last byte of answer. Whatever happens, on whatever thread, it ends exactly once:
 * with the reply of its handler, or, if the bundle of the handler leaves before that, with an answer in its place.
 */
public final class Call implements ActionCall {
    /** Where a call is. */
    private enum Phase {
        /** Its handler or its script runs. */
        RUNNING,
        /** Its reply is awaited. */
        DEFERRED,
        /** Its list is on its way out. */
        LISTING,
        /** It is over. */
        DONE
    }

    private static final Set<Phase> WAITING = Set.of(Phase.DEFERRED, Phase.LISTING);
    private static final Set<Phase> OPEN = Set.of(Phase.RUNNING, Phase.DEFERRED, Phase.LISTING);

    static final String WITHDRAWN = "Action withdrawn";

    private final AmiMessage request;
    private final Session session;
    private final ActionEntry entry;
    private final InFlight inFlight;
    private final Executor workers;
    private final PacketResponder out;
    private final long begun;
    private final AtomicBoolean parked = new AtomicBoolean();

    /** Guards phase, returned, textOpen and what is written; foreign code is never called under it. */
    private final Object lock = new Object();

    private Phase phase = Phase.RUNNING;
    /** Written by the thread that ends the call. */
    private long endedAt;

    /** Whether {@link #run} has returned with the answer still open, so that its end has to be reported. */
    private boolean returned;

    /** Whether the call was ended without its handler, which may still run; the session has been told then. */
    private boolean endedInPlace;

    private boolean wrote;
    /** Whether the text of {@code Response: Follows} has begun and not ended. */
    private boolean textOpen;
    /** Made when somebody wants to wait for the end. */
    private CompletableFuture<Void> ended;
    /** Written, like what follows, by the thread that plays the reply, before the call is listing. */
    private volatile ListPump list;

    private volatile boolean closes;
    /** Written by whoever answers with an error. */
    private volatile boolean failed;

    /** A call whose turn came at that time, by {@link System#nanoTime()}. */
    Call(AmiMessage request, Session session, ActionEntry entry, InFlight inFlight, Executor workers, long begun) {
        this.request = request;
        this.session = session;
        this.entry = entry;
        this.begun = begun;
        this.inFlight = inFlight;
        this.workers = workers;
        this.out = new PacketResponder(this);
    }

    @Override
    public AmiMessage request() {
        return request;
    }

    @Override
    public Session session() {
        return session;
    }

    ActionEntry entry() {
        return entry;
    }

    /** Success with lines that were encoded before, each with its end: what is the same for many is encoded once. */
    public Reply successWith(byte[] encoded) {
        return Reply.write(responder -> out.sendSuccess(encoded));
    }

    PacketResponder out() {
        return out;
    }

    /** Its answer says that it went wrong. */
    void fail() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    /** Whether it was answered in place of its handler. Asked by the thread that ended it, so no lock is needed. */
    boolean endedInPlace() {
        return endedInPlace;
    }

    /** How long it took. Asked by the thread that ended it. */
    long nanos() {
        return endedAt - begun;
    }

    /** When it was over. Asked by the thread that ended it. */
    long endedAt() {
        return endedAt;
    }

    /** Completes when the call is over. */
    CompletableFuture<Void> ended() {
        synchronized (lock) {
            if (ended == null) {
                ended = phase == Phase.DONE ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
            }
            return ended;
        }
    }

    /** Calls the handler. True if the answer is complete; otherwise the session is told later. */
    boolean run() {
        Reply reply;
        try {
            reply = entry.handler().handle(this);
        } catch (ActionException refusal) {
            reply = Refusals.of(refusal);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError defect) {
            reply = Refusals.ofDefect(this, defect);
        }
        answer(reply);
        synchronized (lock) {
            returned = phase != Phase.DONE;
            return !returned && !endedInPlace;
        }
    }

    private void answer(Reply reply) {
        if (reply == null) {
            play(Refusals.ofDefect(this, new IllegalStateException("The handler answered null")));
        } else if (reply.pending().isPresent()) {
            defer(reply);
        } else {
            play(reply);
        }
    }

    private void defer(Reply reply) {
        if (enter(Phase.RUNNING, Phase.DEFERRED)) {
            reply.pending()
                    .get()
                    .whenComplete((late, failure) -> workers.execute(() -> {
                        if (enter(Phase.DEFERRED, Phase.RUNNING)) {
                            answer(failure == null ? late : Refusals.ofFailure(this, failure));
                        }
                    }));
        }
    }

    private void play(Reply reply) {
        try {
            reply.sendTo(out);
            out.endUnfinished();
        } catch (CallEnded over) {
            closeList();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError defect) {
            closeList();
            out.dropUnfinished();
            writeIfOpen(responder -> Refusals.ofDefect(this, defect).sendTo(responder));
        }
        closes = reply.closesSession();
        if (list == null) {
            done(closes);
        } else if (enter(Phase.RUNNING, Phase.LISTING)) {
            pump();
        } else {
            closeList();
        }
    }

    /** The list does not begin, but its stream is given back. */
    private void closeList() {
        if (list != null) {
            list.close();
            list = null;
        }
    }

    /** Goes on with the list until it is out or the client has to catch up. One thread at a time. */
    private void pump() {
        try {
            if (!list.writeSome(this)) {
                park();
                return;
            }
            list.finish("Complete");
        } catch (CallEnded over) {
            session.forgetListeners();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError defect) {
            Refusals.ofDefect(this, defect);
            writeIfOpen(responder -> list.finish("cancelled"));
        }
        list.close();
        done(closes);
    }

    /** Lets others have the worker, or the client catch up; then somebody goes on with the list. */
    private void park() {
        parked.set(true);
        session.onRoom(this::unpark);
        session.push();
        if (!session.full()) {
            workers.execute(this::unpark);
        }
    }

    private void unpark() {
        if (parked.compareAndSet(true, false)) {
            pump();
        }
    }

    void list(ListPump pump) {
        list = pump;
    }

    /** Writes whole packets, unless the call has ended without its handler. */
    void write(byte[] packets) {
        synchronized (lock) {
            if (phase == Phase.DONE || session.isOver()) {
                throw new CallEnded();
            }
            session.write(packets);
            wrote = true;
        }
    }

    /** Writes a part of a text; the last one ends the answer. */
    void writeText(byte[] part, boolean last) {
        synchronized (lock) {
            write(part);
            textOpen = !last;
        }
    }

    /** Lets a script wait for a client that reads slowly, as long as the account allows. */
    void awaitRoom() {
        if (entry.quick() || !session.full()) {
            return;
        }
        try {
            if (session.awaitRoom()) {
                return;
            }
            session.end("it did not read the answer to its action");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CallEnded();
    }

    private void writeIfOpen(Consumer<PacketResponder> script) {
        try {
            script.accept(out);
        } catch (CallEnded ignored) {
            // Somebody else has answered meanwhile.
        }
    }

    private boolean enter(Phase from, Phase to) {
        synchronized (lock) {
            if (phase != from) {
                return false;
            }
            phase = to;
            return true;
        }
    }

    private void done(boolean closesSession) {
        boolean report;
        synchronized (lock) {
            if (phase == Phase.DONE) {
                return;
            }
            phase = Phase.DONE;
            report = returned;
        }
        over(closesSession, report);
    }

    private void over(boolean closesSession, boolean report) {
        endedAt = System.nanoTime();
        session.forgetListeners();
        inFlight.end(this);
        CompletableFuture<Void> awaited;
        synchronized (lock) {
            awaited = ended;
        }
        if (awaited != null) {
            awaited.complete(null);
        }
        if (closesSession) {
            session.finish(entry.descriptor().name());
        }
        if (report) {
            session.answered();
        }
    }

    /** The action leaves: what only waits is answered now. */
    void withdraw() {
        endInPlace(WAITING);
    }

    /**
     * The action has left, and the call has not ended in time: it is answered in place of its handler, whose result is
     * dropped. The handler may have returned meanwhile, with a reply that it can never complete.
     */
    void abandon() {
        endInPlace(OPEN);
    }

    private void endInPlace(Set<Phase> phases) {
        Phase from;
        synchronized (lock) {
            from = phase;
            if (!phases.contains(from)) {
                return;
            }
            if (from == Phase.LISTING) {
                new PacketResponder(this).listComplete(list.complete(), "cancelled", list.written());
            } else if (textOpen) {
                session.write(TextAnswer.cutOff());
            } else if (!wrote) {
                new PacketResponder(this).errorNow(WITHDRAWN);
            }
            phase = Phase.DONE;
            endedInPlace = true;
        }
        if (from == Phase.LISTING && parked.compareAndSet(true, false)) {
            list.close();
        }
        over(false, true);
    }
}
