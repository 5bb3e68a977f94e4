package org.patchbay.core.hook;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.event.HookActions;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.session.Transport;
import org.patchbay.api.wire.PacketDefect;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.session.InnerConnection;
import org.patchbay.core.session.SessionTable;

/**
 * Sends an action for a hook: in a session of its own, with all rights, without a client. What the action writes is read
 * again packet by packet and told to the hook. (In Asterisk an action that needs its session crashes here.)
 */
public final class HookCaller implements HookActions {
    private static final InetSocketAddress NOWHERE = InetSocketAddress.createUnresolved("internal", 0);

    private final ActionTable actions;
    private final SessionTable sessions;
    private final HookTable hooks;
    private final Executor workers;

    /** A caller. */
    public HookCaller(ActionTable actions, SessionTable sessions, HookTable hooks, Executor workers) {
        this.actions = actions;
        this.sessions = sessions;
        this.hooks = hooks;
        this.workers = workers;
    }

    @Override
    public boolean send(EventHook hook, AmiMessage action) {
        String name = action.action();
        boolean oneLineEach = action.lines().stream().noneMatch(line -> line.indexOf('\r') >= 0);
        if (name.equalsIgnoreCase("Login") || actions.find(name).isEmpty() || !oneLineEach) {
            return false;
        }
        InnerConnection connection =
                new InnerConnection(Transport.INTERNAL, () -> NOWHERE, new Answers(hooks.answersTo(hook)));
        SessionHandle session = sessions.internal(connection);
        connection.open(session);
        session.packet(action);
        workers.execute(() -> {
            session.settled();
            session.inputEnded();
        });
        return true;
    }

    /** Reads the answers again, packet by packet. */
    private static final class Answers implements InnerConnection.End, PacketReader.Sink {
        private static final int LINE_LIMIT = 1024 * 1024;
        private static final int LINES_LIMIT = 1024 * 1024;

        private final PacketReader reader = new PacketReader(WireLimits.of(LINE_LIMIT, LINES_LIMIT));
        private final Consumer<AmiEvent> answers;

        Answers(Consumer<AmiEvent> answers) {
            this.answers = answers;
        }

        @Override
        public void received(ByteBuffer bytes) {
            reader.feed(bytes, this);
        }

        @Override
        public void packet(AmiMessage packet) {
            answers.accept(
                    AmiEvent.of("HookResponse", EventCategory.HOOKRESPONSE).withLines(packet.lines()));
        }

        @Override
        public void malformed(AmiMessage rest, PacketDefect defect) {
            packet(rest);
        }
    }
}
