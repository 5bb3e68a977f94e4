package org.patchbay.testkit;

import java.util.List;
import java.util.Objects;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.ManagerSession;

/** A call without a server: a request, and the session it came from. Immutable. */
public final class FakeCall implements ActionCall {
    private final AmiMessage request;
    private final ManagerSession session;

    private FakeCall(AmiMessage request, ManagerSession session) {
        this.request = Objects.requireNonNull(request, "request");
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * A call from a {@linkplain FakeSession#admin() session that may do everything}.
     *
     * @param lines the lines of the request as a client sends them, such as {@code Action: Ping}
     * @return the call
     * @throws IllegalArgumentException if a line is empty or contains CR, LF or NUL: no action gets such a request
     */
    public static FakeCall of(String... lines) {
        for (String line : lines) {
            if (line.isEmpty() || line.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("A request line is neither empty nor contains a line end");
            }
        }
        return new FakeCall(AmiMessage.ofLines(List.of(lines)), FakeSession.admin());
    }

    /**
     * The same request from another session.
     *
     * @param caller the session
     * @return a new call
     */
    public FakeCall from(ManagerSession caller) {
        return new FakeCall(request, caller);
    }

    @Override
    public AmiMessage request() {
        return request;
    }

    @Override
    public ManagerSession session() {
        return session;
    }

    @Override
    public String toString() {
        return "FakeCall[" + request.action() + ", " + session + "]";
    }
}
