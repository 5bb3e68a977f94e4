package org.patchbay.core.transport;

import java.nio.ByteBuffer;
import org.patchbay.api.frontend.SessionHandle;

/** One connection between the network and its session. Used by one I/O thread. */
interface Line {
    /** Bytes have come from the network. */
    void receive(ByteBuffer bytes);

    /** The client has closed its side of the connection. */
    void inputClosed();

    /**
     * Moves bytes for the network into the buffer, as much as there is and as fits.
     *
     * @return the bytes moved, 0 if there is nothing now, or {@link SessionHandle#FINISHED}
     */
    int drainTo(ByteBuffer buffer);

    /** The connection is gone. */
    void closed();
}
