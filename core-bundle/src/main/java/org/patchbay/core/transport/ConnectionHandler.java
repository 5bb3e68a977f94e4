package org.patchbay.core.transport;

import java.io.IOException;
import java.util.Optional;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteToClosedSessionException;
import org.apache.mina.transport.socket.nio.NioSession;
import org.patchbay.api.frontend.SessionAcceptor;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes MINA's events to the session. Runs on I/O threads: must not block. */
final class ConnectionHandler extends IoHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);
    private static final AttributeKey LINE = new AttributeKey(ConnectionHandler.class, "line");

    /** What belongs to one connection. */
    private record Line(MinaConnection connection, PacketReader reader, SessionHandle session) {}

    private final SessionAcceptor acceptor;
    private final IoProcessor<NioSession> processor;

    ConnectionHandler(SessionAcceptor acceptor, IoProcessor<NioSession> processor) {
        this.acceptor = acceptor;
        this.processor = processor;
    }

    @Override
    public void sessionOpened(IoSession io) {
        if (!letIn(io)) {
            // The loop takes new connections up before it notices that old ones have gone; they may make room.
            PullQueue.of(io).askAgain(() -> {
                if (!letIn(io)) {
                    io.closeNow();
                }
            });
            processor.flush((NioSession) io);
        }
    }

    private boolean letIn(IoSession io) {
        MinaConnection connection = new MinaConnection(io, processor);
        Optional<SessionHandle> session = acceptor.accept(connection);
        session.ifPresent(handle -> {
            io.setAttribute(LINE, new Line(connection, new PacketReader(WireLimits.AMI), handle));
            PullQueue.of(io).open(handle);
            connection.outputReady();
        });
        return session.isPresent();
    }

    @Override
    public void messageReceived(IoSession io, Object message) {
        Line line = (Line) io.getAttribute(LINE);
        if (line != null) {
            line.session().stirred();
            line.reader().feed(((IoBuffer) message).buf(), line.session());
            line.session().settled();
        }
    }

    @Override
    public void inputClosed(IoSession io) {
        Line line = (Line) io.getAttribute(LINE);
        if (line == null) {
            io.closeNow();
            return;
        }
        line.connection().endInput();
        line.session().inputEnded();
    }

    @Override
    public void sessionClosed(IoSession io) {
        Line line = (Line) io.removeAttribute(LINE);
        if (line != null) {
            line.session().closed("the connection is gone");
        }
    }

    /** A connection that breaks is everyday life; anything else is a defect. */
    @Override
    public void exceptionCaught(IoSession io, Throwable cause) {
        if (cause instanceof IOException || cause instanceof WriteToClosedSessionException) {
            LOG.debug("connection {} broke: {}", io.getRemoteAddress(), cause.toString());
        } else {
            LOG.error("connection {} is closed because of a defect", io.getRemoteAddress(), cause);
        }
        io.closeNow();
    }
}
