package org.patchbay.core.transport;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IoSession;
import org.patchbay.api.session.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets connections in, and sees them off. Runs on I/O threads: must not block. */
final class ConnectionHandler extends IoHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);

    private final Doorway doorway;
    private final TlsWorkshop workshop;
    /** Replaced by whoever reloads; a connection keeps what it began with. */
    private volatile Optional<TlsContext> tls;

    ConnectionHandler(Doorway doorway, TlsWorkshop workshop, Optional<TlsContext> tls) {
        this.doorway = doorway;
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
        AmiSession session = (AmiSession) io;
        Optional<TlsContext> security = tls;
        MinaConnection connection = new MinaConnection(session, security.isPresent() ? Transport.TLS : Transport.TCP);
        Optional<Line> admitted = doorway.admit(connection);
        if (admitted.isEmpty()) {
            session.closeNow();
            return;
        }
        Line plain = admitted.get();
        session.lead(security.<Line>map(context -> new TlsLine(connection, plain, context.newEngine(), workshop))
                .orElse(plain));
        connection.outputReady();
    }

    @Override
    public void sessionClosed(IoSession io) {
        ((AmiSession) io).leave().ifPresent(Line::closed);
    }

    /** A connection that breaks is everyday life; anything else is a defect. */
    @Override
    public void exceptionCaught(IoSession io, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("connection {} broke: {}", io.getRemoteAddress(), cause.toString());
        } else {
            LOG.error("connection {} is closed because of a defect", io.getRemoteAddress(), cause);
        }
        io.closeNow();
    }
}
