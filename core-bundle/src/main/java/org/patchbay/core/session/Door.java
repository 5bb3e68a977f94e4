package org.patchbay.core.session;

import java.nio.ByteBuffer;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;

/** The side of a session that its transport sees. */
final class Door implements SessionHandle {
    private final Session session;

    Door(Session session) {
        this.session = session;
    }

    @Override
    public void stirred() {
        session.stirred();
    }

    @Override
    public void packet(AmiMessage message) {
        session.offer(Incoming.of(message));
    }

    @Override
    public void malformed(AmiMessage rest, PacketDefect defect) {
        session.offer(new Incoming.Malformed(rest, defect));
    }

    @Override
    public void settled() {
        session.settled();
    }

    @Override
    public void inputEnded() {
        session.inputEnded();
    }

    @Override
    public int drainTo(ByteBuffer buffer) {
        return session.drainTo(buffer);
    }

    @Override
    public void closed(String reason) {
        session.closed(reason);
    }
}
