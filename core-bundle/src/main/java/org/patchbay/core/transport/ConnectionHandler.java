package org.patchbay.core.transport;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteToClosedSessionException;
import org.apache.mina.transport.socket.nio.NioSession;
import org.patchbay.api.session.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes MINA's events to the session. Runs on I/O threads: must not block. */
final class ConnectionHandler extends IoHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);

    private final Doorway doorway;
    private final IoProcessor<NioSession> processor;
    private final TlsWorkshop workshop;
    /** Replaced by whoever reloads; a connection keeps what it began with. */
    private volatile Optional<TlsContext> tls;

    ConnectionHandler(
            Doorway doorway, IoProcessor<NioSession> processor, TlsWorkshop workshop, Optional<TlsContext> tls) {
        this.doorway = doorway;
        this.processor = processor;
        this.workshop = workshop;
        this.tls = tls;
    }

    void secureWith(Optional<TlsContext> next) {
        tls = next;
    }

    boolean secure() {
        return tls.isPresent();
    }

    Optional<Instant> certificateExpiry() {
        return tls.map(TlsContext::expiry);
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
        Optional<TlsContext> security = tls;
        MinaConnection connection =
                new MinaConnection(io, processor, security.isPresent() ? Transport.TLS : Transport.TCP);
        Optional<Line> admitted = doorway.admit(connection);
        admitted.ifPresent(plain -> {
            Line line = security.<Line>map(context -> new TlsLine(connection, plain, context.newEngine(), workshop))
                    .orElse(plain);
            PullQueue.of(io).open(line);
            connection.outputReady();
        });
        return admitted.isPresent();
    }

    @Override
    public void messageReceived(IoSession io, Object message) {
        PullQueue.of(io).line().ifPresent(line -> line.receive(((IoBuffer) message).buf()));
    }

    @Override
    public void inputClosed(IoSession io) {
        PullQueue.of(io).line().ifPresentOrElse(Line::inputClosed, io::closeNow);
    }

    @Override
    public void sessionClosed(IoSession io) {
        PullQueue.of(io).leave().ifPresent(Line::closed);
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
