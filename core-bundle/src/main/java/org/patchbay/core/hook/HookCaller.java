package org.patchbay.core.hook;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.event.HookActions;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.session.Transport;
import org.patchbay.api.wire.PacketDefect;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.session.SessionTable;

/**
 * Sends an action for a hook: in a session of its own, with all rights, without a client. What the action writes is read
 * again packet by packet and told to the hook. (In Asterisk an action that needs its session crashes here.)
 */
public final class HookCaller implements HookActions {
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
        InnerConnection connection = new InnerConnection(hooks.answersTo(hook));
        SessionHandle session = sessions.internal(connection);
        connection.open(session);
        session.packet(action);
        workers.execute(() -> {
            session.settled();
            session.inputEnded();
        });
        return true;
    }

    /** A connection that ends inside the server. */
    private static final class InnerConnection implements Connection, PacketReader.Sink {
        private static final int LINE_LIMIT = 1024 * 1024;
        private static final int LINES_LIMIT = 1024 * 1024;
        private static final InetSocketAddress NOWHERE = InetSocketAddress.createUnresolved("internal", 0);

        private final PacketReader reader = new PacketReader(WireLimits.of(LINE_LIMIT, LINES_LIMIT));
        private final Consumer<AmiEvent> answers;

        /** Guards the reader, so that packets stay in order whoever reports output. */
        private final Object lock = new Object();

        private SessionHandle session;
        private long written;

        InnerConnection(Consumer<AmiEvent> answers) {
            this.answers = answers;
        }

        void open(SessionHandle handle) {
            synchronized (lock) {
                session = handle;
            }
        }

        @Override
        public Transport transport() {
            return Transport.INTERNAL;
        }

        @Override
        public InetSocketAddress remoteAddress() {
            return NOWHERE;
        }

        @Override
        public void outputReady() {
            synchronized (lock) {
                ByteBuffer buffer = ByteBuffer.allocate(8192);
                int moved = session == null ? 0 : session.drainTo(buffer);
                while (moved > 0) {
                    written += moved;
                    reader.feed(buffer.flip(), this);
                    moved = session.drainTo(buffer.clear());
                }
                if (moved == SessionHandle.FINISHED) {
                    session.closed("answered");
                }
            }
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

        @Override
        public long writtenBytes() {
            synchronized (lock) {
                return written;
            }
        }

        @Override
        public boolean blocked() {
            return false;
        }

        @Override
        public void pauseInput() {}

        @Override
        public void resumeInput() {}

        @Override
        public void close() {}
    }
}
