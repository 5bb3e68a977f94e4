package org.patchbay.core.transport;

import java.nio.ByteBuffer;
import org.patchbay.api.frontend.StreamHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection in the clear that a bundle speaks to. What that bundle throws is its defect and costs this connection. */
final class StreamLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(StreamLine.class);

    private final MinaConnection connection;
    private final StreamHandle handle;
    private boolean failed;

    StreamLine(MinaConnection connection, StreamHandle handle) {
        this.connection = connection;
        this.handle = handle;
    }

    @Override
    public void receive(ByteBuffer bytes) {
        guarded(() -> handle.received(bytes));
    }

    @Override
    public void inputClosed() {
        connection.endInput();
        guarded(handle::inputEnded);
    }

    @Override
    public int drainTo(ByteBuffer buffer) {
        int[] moved = {StreamHandle.FINISHED};
        guarded(() -> moved[0] = handle.drainTo(buffer));
        return moved[0];
    }

    @Override
    public void closed() {
        // The last call, so that nothing stays behind; a defect before it changes nothing about that.
        failed = false;
        guarded(handle::closed);
    }

    private void guarded(Runnable call) {
        if (failed) {
            return;
        }
        try {
            call.run();
        } catch (RuntimeException | LinkageError | AssertionError defect) {
            failed = true;
            LOG.error("{} is closed because of a defect of the bundle that speaks to it", connection, defect);
            connection.close();
        }
    }
}
