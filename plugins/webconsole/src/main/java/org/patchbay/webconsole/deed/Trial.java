package org.patchbay.webconsole.deed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.Transport;

/** Sends an action as one of the accounts, in a session of its own, and shows the answer. */
final class Trial implements Deed {
    /** Trials at a time: each holds a thread of the web server while it waits. */
    static final int MOST = 2;

    private static final int MOST_LINES = 128;

    private final RequestSessions sessions;
    private final Journal journal;
    private final Semaphore places = new Semaphore(MOST);

    Trial(RequestSessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public Outcome perform(Order order) {
        List<String> lines = order.field("message")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Outcome outcome = lines.size() > MOST_LINES ? Outcome.failed("That are too many lines.") : send(order, lines);
        journal.add(order, "try action", outcome, "Account", order.field("account"), "Action", action(lines));
        return outcome;
    }

    private static String action(List<String> lines) {
        try {
            return AmiMessage.ofLines(lines).action();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Outcome send(Order order, List<String> lines) {
        if (!places.tryAcquire()) {
            return Outcome.failed("Others are being tried; try again in a moment.");
        }
        try {
            return ask(order, AmiMessage.ofLines(lines));
        } catch (IllegalArgumentException e) {
            return Outcome.failed("That is no request: " + e.getMessage());
        } finally {
            places.release();
        }
    }

    private Outcome ask(Order order, AmiMessage message) {
        String account = order.field("account");
        Optional<RequestSession> opened = sessions.openAs(account, Transport.HTTP, order.client());
        if (opened.isEmpty()) {
            return Outcome.failed("Nobody can log in as '" + account + "' now.");
        }
        RequestSession session = opened.get();
        try {
            CollectedAnswer answer = new CollectedAnswer();
            if (!session.request(message, order.client(), answer)) {
                return Outcome.failed("The access list of '" + account + "' keeps out "
                        + order.client().getAddress().getHostAddress() + ", where you are.");
            }
            boolean complete = answer.await();
            return new Outcome(
                    true,
                    complete
                            ? "Answered."
                            : "There is no whole answer after " + CollectedAnswer.PATIENCE_SECONDS + " s.",
                    Map.of("answer", answer.text(), "cut", answer.cut()));
        } finally {
            session.close("its action was tried from the web console");
        }
    }
}
