package org.patchbay.core.session;

import java.util.Optional;
import org.patchbay.core.account.Challenge;

/**
 * Where a session is in its life, and what happens only once in it. Its methods are its own lock: nobody else sees it,
 * and nothing foreign is called here.
 */
final class Life {
    private volatile SessionState state;
    private volatile Challenge challenge;
    private volatile boolean over;
    private boolean slow;

    Life(SessionState state) {
        this.state = state;
    }

    SessionState state() {
        return state;
    }

    /** False if it is about to end and changes no more. */
    synchronized boolean change(SessionState next) {
        if (state instanceof SessionState.Closing) {
            return false;
        }
        state = next;
        return true;
    }

    /** True for the first who wants it to end; that reason counts. */
    synchronized boolean close(String reason) {
        return change(new SessionState.Closing(state, reason));
    }

    /** True for the first who says that it has ended. */
    synchronized boolean end() {
        boolean first = !over;
        over = true;
        return first;
    }

    boolean over() {
        return over;
    }

    /** True for the first who says that its client is too slow: a publisher and the timer may notice it together. */
    synchronized boolean tooSlow() {
        boolean first = !slow;
        slow = true;
        return first;
    }

    /** Made when it is first asked for; it stays the same (specification 5.2). */
    synchronized Challenge challenge() {
        if (challenge == null) {
            challenge = Challenge.random();
        }
        return challenge;
    }

    /** The challenge, if it was ever asked for. */
    Optional<Challenge> challengeGiven() {
        return Optional.ofNullable(challenge);
    }
}
