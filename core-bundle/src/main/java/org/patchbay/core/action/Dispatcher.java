package org.patchbay.core.action;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;
import org.patchbay.core.audit.LoginNews;
import org.patchbay.core.session.Incoming;
import org.patchbay.core.session.RequestHandler;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.Timeouts;

/** Finds the action of a request, checks the rights, and has it called. This is the one place where rights decide. */
public final class Dispatcher implements RequestHandler {
    private static final Set<String> BEFORE_LOGIN = Set.of("login", "logoff", "challenge");

    /** The text of an unknown action is cut to that many characters. */
    private static final int LONGEST_REFUSAL = 511;

    private static final Duration PENALTY = Duration.ofSeconds(1);

    private static final ActionEntry MISSING = refusal("Missing action in request");
    private static final ActionEntry DENIED = refusal("Permission denied");
    private static final ActionEntry LINE_BREAK = refusal("Line break inside a header");
    private static final Map<PacketDefect, ActionEntry> BROKEN = Arrays.stream(PacketDefect.values())
            .collect(Collectors.toUnmodifiableMap(defect -> defect, defect -> refusal(defect.message())));

    private final ActionTable table;
    private final InFlight inFlight;
    private final Executor workers;
    private final Timeouts timeouts;
    private final Predicate<LoginNews.Attempt> nameTaken;

    /**
     * A dispatcher.
     *
     * @param table finds actions
     * @param inFlight knows which calls are open
     * @param workers play deferred replies
     * @param timeouts delay answers
     * @param nameTaken whether a session has the name of a log-on and no other may have it
     */
    public Dispatcher(
            ActionTable table,
            InFlight inFlight,
            Executor workers,
            Timeouts timeouts,
            Predicate<LoginNews.Attempt> nameTaken) {
        this.table = table;
        this.inFlight = inFlight;
        this.workers = workers;
        this.timeouts = timeouts;
        this.nameTaken = nameTaken;
    }

    /** A call that is ready to run. */
    private record Ready(Call call) implements Task {
        @Override
        public boolean quick() {
            return call.entry().quick();
        }

        @Override
        public boolean run() {
            return call.run();
        }

        @Override
        public long ended() {
            return call.endedAt();
        }
    }

    @Override
    public Task prepare(Session session, Incoming incoming, long begun) {
        AmiMessage request = incoming.message();
        if (incoming instanceof Incoming.Malformed malformed) {
            return refused(session, request, begun, BROKEN.get(malformed.defect()));
        }
        String action = request.action();
        if (action.isEmpty()) {
            return refused(session, request, begun, MISSING);
        }
        if (!session.authenticated()) {
            String name = action.toLowerCase(Locale.ROOT);
            if (!BEFORE_LOGIN.contains(name)) {
                return refused(session, request, begun, DENIED);
            }
            if (!name.equals("logoff") && nameTaken.test(attempt(session, request))) {
                return answered(
                        session,
                        request,
                        begun,
                        inPlace(call -> Reply.later(timeouts.after(PENALTY)
                                .thenApply(over ->
                                        Reply.error("Login Already In Use").closingSession()))));
            }
        }
        return find(session, request, action, begun);
    }

    private static LoginNews.Attempt attempt(Session session, AmiMessage request) {
        return new LoginNews.Attempt(request.header("Username"), session.clientAddress(), session.transport());
    }

    private Task find(Session session, AmiMessage request, String action, long begun) {
        Optional<ActionEntry> entry = table.find(action);
        if (entry.isEmpty()) {
            inFlight.watch().unknown();
            String text =
                    "Invalid/unknown command: " + action + ". Use Action: ListCommands to show available commands.";
            String cut = text.substring(0, Math.min(text.length(), LONGEST_REFUSAL));
            return answered(
                    session,
                    request,
                    begun,
                    inPlace(call -> Reply.write(out -> ((Call) call).out().echoError(cut))));
        }
        if (!entry.get().descriptor().privileges().permits(session.writePrivileges())) {
            inFlight.watch().denied(entry.get(), session, request);
            return answered(session, request, begun, DENIED);
        }
        if (!entry.get().isBuiltIn() && hidesLineEnd(request)) {
            return answered(session, request, begun, LINE_BREAK);
        }
        Call call = new Call(request, session, entry.get(), inFlight, workers, begun);
        // Between finding and calling the action may have been withdrawn.
        return inFlight.begin(call) ? new Ready(call) : answered(session, request, begun, DENIED);
    }

    /** A CR inside a line is data for the protocol; no action is trusted not to pass it on to somebody else. */
    private static boolean hidesLineEnd(AmiMessage request) {
        for (String line : request.lines()) {
            if (line.indexOf('\r') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** No action is even looked for. */
    private Task refused(Session session, AmiMessage request, long begun, ActionEntry refusal) {
        inFlight.watch().refused();
        return answered(session, request, begun, refusal);
    }

    private Task answered(Session session, AmiMessage request, long begun, ActionEntry inPlace) {
        return new Ready(new Call(request, session, inPlace, inFlight, workers, begun));
    }

    /** What always refuses with these words, made once: whoever floods the server should cost it little. */
    private static ActionEntry refusal(String message) {
        Reply reply = Reply.error(message);
        return inPlace(call -> reply);
    }

    private static ActionEntry inPlace(ActionHandler handler) {
        return ActionEntry.builtIn(ActionEntry.NO_ACTION, handler, true);
    }
}
