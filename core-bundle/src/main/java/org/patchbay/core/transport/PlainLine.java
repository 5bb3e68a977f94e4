package org.patchbay.core.transport;

import java.nio.ByteBuffer;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;

/** A connection in the clear. */
final class PlainLine implements Line {
    private final MinaConnection connection;
    private final SessionHandle session;
    private final PacketReader reader = new PacketReader(WireLimits.AMI);

    PlainLine(MinaConnection connection, SessionHandle session) {
        this.connection = connection;
        this.session = session;
    }

    @Override
    public void receive(ByteBuffer bytes) {
        session.stirred();
        reader.feed(bytes, session);
        session.settled();
    }

    @Override
    public void inputClosed() {
        connection.endInput();
        session.inputEnded();
    }

    @Override
    public int drainTo(ByteBuffer buffer) {
        return session.drainTo(buffer);
    }

    @Override
    public void closed() {
        session.closed("the connection is gone");
    }
}
