package org.patchbay.core.session;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.Transport;
import org.patchbay.core.account.Account;
import org.patchbay.core.account.Challenge;
import org.patchbay.core.bus.LoggedEvent;
import org.patchbay.core.bus.Reader;
import org.patchbay.core.filter.FilterSet;

/**
 * One client: who it is, what it may do, and what it is still to be sent. Requests are answered one after the other; the
 * answer to one is complete before the next one begins, and events come only between them.
 */
public final class Session implements ManagerSession, Reader {
    private static final Runnable NOTHING = () -> {};

    private final long ident;
    private final long arrival;
    private final Instant since = Instant.now();
    private final Connection connection;
    private final SessionContext context;
    private final Outbox outbox;
    private final EventFeed feed;
    private final Turns turns;
    private final Life life;

    /** Written by the action that waits for input, read where input arrives. */
    private volatile Runnable stirListener = NOTHING;
    /** Written by the answer that waits for room, read where output leaves. */
    private volatile Runnable roomListener = NOTHING;

    private volatile String lastAction = "";
    /** Written before lastAction and read behind it, by one thread at a time. */
    private long received;

    /**
     * Whether the connection was told of output and has not found since that there is none. Who tells and who looks may
     * meet; what is missed then is noticed with the next output.
     */
    private volatile boolean outputDue;

    /** A session and its place among all that came; if it is polled, its events wait until it asks for them. */
    Session(
            long ident,
            long arrival,
            Connection connection,
            SessionContext context,
            SessionState state,
            boolean polled) {
        this.ident = ident;
        this.arrival = arrival;
        this.connection = connection;
        this.context = context;
        this.life = new Life(state);
        this.outbox = new Outbox(context.stream(), context.limits().outboxHighWater());
        this.turns = new Turns(this, connection, context, outbox);
        outbox.open(this, state.view());
        this.feed = polled ? new Shelf(context, outbox, this::endSlow) : outbox;
    }

    /** Whether its events wait until it asks for them (specification 18.5). */
    public boolean polled() {
        return feed != outbox;
    }

    @Override
    public long ident() {
        return ident;
    }

    /** Its place in the order in which sessions came. */
    long arrival() {
        return arrival;
    }

    @Override
    public String account() {
        return state().name();
    }

    @Override
    public boolean authenticated() {
        return state().authenticated();
    }

    @Override
    public Privileges readPrivileges() {
        return state().read();
    }

    @Override
    public Privileges writePrivileges() {
        return state().write();
    }

    @Override
    public Transport transport() {
        return connection.transport();
    }

    @Override
    public String remoteAddress() {
        return transport() == Transport.INTERNAL ? "" : Addresses.shown(clientAddress());
    }

    /** The address of the client. */
    public InetSocketAddress clientAddress() {
        return connection.remoteAddress();
    }

    @Override
    public Instant since() {
        return since;
    }

    /** Where it is in its life. */
    public SessionState state() {
        return life.state();
    }

    /** The name of the last action it called, as sent. */
    public String lastAction() {
        return lastAction;
    }

    /** Called by whoever has the turn; the number can be seen by everybody who sees the action. */
    void noteAction(String action) {
        received++;
        lastAction = action;
    }

    /** The requests it sent so far. */
    public long receivedRequests() {
        return lastAction == null ? 0 : received;
    }

    /** The most bytes of answers that waited for it at one time. */
    public long peakOutput() {
        return outbox.peak();
    }

    /** The events it was sent so far. */
    public long sentEvents() {
        return feed.delivered();
    }

    /** Events it has not been sent yet. */
    public long lag() {
        return feed.lag();
    }

    @Override
    public LoggedEvent lastPassed() {
        return outbox.lastPassed();
    }

    /** Bytes it was sent. */
    public long sentBytes() {
        return outbox.drained();
    }

    /** The challenge of this connection, made when it is first asked for; it stays the same (specification 5.2). */
    public Challenge challenge() {
        return life.challenge();
    }

    /** The challenge, if it was ever asked for. */
    public Optional<Challenge> challengeGiven() {
        return life.challengeGiven();
    }

    /** How long its connection may refuse output. */
    public Duration writeTimeout() {
        return state().writeTimeout();
    }

    /** Logs in; events are seen from now on. */
    public void login(Account account, String name, Privileges mask) {
        if (change(new SessionState.LoggedIn(account, name, mask, account.filters()))) {
            context.watch().authenticated(this);
        }
    }

    /** Changes which classes it wants to see. */
    public void eventMask(Privileges mask) {
        if (state() instanceof SessionState.LoggedIn in) {
            change(in.withEventMask(mask));
        }
    }

    /** Changes its filters. */
    public void filters(FilterSet filters) {
        if (state() instanceof SessionState.LoggedIn in) {
            change(in.withFilters(filters));
        }
    }

    private boolean change(SessionState next) {
        if (!life.change(next)) {
            return false;
        }
        feed.view(this, next.view());
        return true;
    }

    /** Runs that when the client sends something, even half a line; one listener at a time. */
    public void onStir(Runnable listener) {
        stirListener = listener;
    }

    /** Runs that on a worker when answers no longer pile up; one listener at a time. */
    public void onRoom(Runnable listener) {
        roomListener = listener;
    }

    /** Takes both listeners away. */
    public void forgetListeners() {
        if (stirListener != NOTHING) {
            stirListener = NOTHING;
        }
        if (roomListener != NOTHING) {
            roomListener = NOTHING;
        }
    }

    /** Writes whole packets of the answer whose turn it is. */
    public void write(byte[] packets) {
        outbox.write(packets);
    }

    /** Lets the events that are due out at this place of the answer. */
    public void letEventsOut() {
        feed.letEventsOut();
    }

    /** Whether events are due that have no place in the output yet. */
    public boolean eventsDue() {
        return feed.eventsDue();
    }

    /** Whether a request is being answered or waits. */
    public boolean busy() {
        return turns.busy();
    }

    /** Whether a request waits behind the one that is being answered. */
    public boolean requestsWaiting() {
        return turns.waiting();
    }

    /** Whether answers pile up because the client does not read. */
    public boolean full() {
        return outbox.full();
    }

    /** Shows the connection that there is output. */
    public void push() {
        noteOutput(true);
        connection.outputReady();
    }

    /** Mostly it is so already, and reading is cheaper than writing. */
    private void noteOutput(boolean due) {
        if (outputDue != due) {
            outputDue = due;
        }
    }

    /** Whether the network refuses its output at the moment. */
    boolean blocked() {
        return outputDue && connection.blocked();
    }

    /** The bytes that the network has taken. */
    long writtenBytes() {
        return connection.writtenBytes();
    }

    /** Waits while answers pile up; false if the write timeout is over, or the session. */
    public boolean awaitRoom() throws InterruptedException {
        push();
        return outbox.awaitRoom(writeTimeout());
    }

    /** An answer that {@link RequestHandler.Task#run} left open is complete now. */
    public void answered() {
        turns.answered();
    }

    /** Ends the session once what is written has been sent; pending events and requests are dropped. */
    public void finish(String reason) {
        turns.close();
        closing(reason);
        outbox.finish(false);
        push();
    }

    /** Ends the session once what is written, and the events that are due, have been sent. */
    void finishWithEvents(String reason) {
        turns.close();
        outbox.finish(true);
        closing(reason);
        push();
    }

    /** Ends the session at once. */
    public void end(String reason) {
        closed(reason);
        connection.close();
    }

    /** Ends the session at once, and lets operators know that its client is too slow. */
    void endSlow(String reason) {
        if (life.tooSlow()) {
            context.watch().slow(this, reason);
        }
        end(reason);
    }

    private void closing(String reason) {
        if (life.close(reason)) {
            context.watch().closing(this);
        }
    }

    /** The connection is gone, or about to be. */
    void closed(String reason) {
        if (!life.end()) {
            return;
        }
        closing(reason);
        turns.close();
        feed.close(this);
        outbox.close(this);
        stirListener.run();
        Runnable waitsForRoom = roomListener;
        if (waitsForRoom != NOTHING) {
            context.workers().execute(waitsForRoom);
        }
        forgetListeners();
        String first = state() instanceof SessionState.Closing end ? end.reason() : reason;
        context.watch().closed(this, first);
    }

    /** Whether it is over. */
    public boolean isOver() {
        return life.over();
    }

    void offer(Incoming incoming) {
        turns.offer(incoming);
    }

    void stirred() {
        stirListener.run();
    }

    void settled() {
        turns.settled();
    }

    /** Nothing more can come, which ends a wait for input as well. */
    void inputEnded() {
        turns.endInput();
        stirListener.run();
        turns.taken();
    }

    int drainTo(ByteBuffer buffer) {
        int moved = outbox.drainTo(buffer);
        noteOutput(moved > 0);
        if (outbox.roomAgain()) {
            context.workers().execute(roomListener);
            turns.resume();
        }
        return moved;
    }

    @Override
    public void eventsReady() {
        if (!outbox.replying()) {
            push();
        }
    }

    @Override
    public void sweep() {
        if (!outbox.sweep(context.limits().maxLagEvents(), context.limits().maxLagBytes())) {
            endSlow("it fell behind by " + lag() + " events, more than the lag limit allows");
        }
    }

    @Override
    public String toString() {
        return "session " + ident + (account().isEmpty() ? "" : " of " + account()) + " at " + remoteAddress();
    }
}
