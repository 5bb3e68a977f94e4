package org.patchbay.api.frontend;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One connection of a {@link StreamProtocol}: takes the bytes of the client and gives those for it. The server calls it
 * on one thread at a time, in the order in which things happen; nothing here may block. TLS is not seen here. What throws
 * is logged and loses its connection.
 */
@ConsumerType
public interface StreamHandle {
    /** What {@link #drainTo} returns when everything was taken and the connection is to be closed. */
    int FINISHED = SessionHandle.FINISHED;

    /**
     * Bytes have come.
     *
     * @param bytes from its position to its limit; they belong to the server and are used again afterwards
     */
    void received(ByteBuffer bytes);

    /** The client closed its side. It can still be answered. */
    void inputEnded();

    /**
     * Moves output into the buffer, as much as there is and as fits. The server calls it after
     * {@link Connection#outputReady()}, and again when the network has taken those bytes.
     *
     * @param buffer gets the bytes at its position
     * @return the bytes moved, 0 if there is nothing now, or {@link #FINISHED}
     */
    int drainTo(ByteBuffer buffer);

    /** The connection is gone. Comes once. */
    void closed();
}
