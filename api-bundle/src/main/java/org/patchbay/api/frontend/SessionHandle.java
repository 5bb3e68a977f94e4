package org.patchbay.api.frontend;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.wire.PacketReader;

/**
 * A session as its transport sees it. The transport calls it on one thread at a time, in the order in which things
 * happen; nothing here blocks.
 */
@ProviderType
public interface SessionHandle extends PacketReader.Sink {
    /** What {@link #drainTo} returns when the session is over and everything was taken: close the connection. */
    int FINISHED = -1;

    /** Bytes have come, perhaps only half a line. Called before the messages that became complete with them. */
    void stirred();

    /** All messages of one read have been handed over: now is the time to write their answers together. */
    void settled();

    /** The client closed its side. What it sent before is answered, then the session ends. */
    void inputEnded();

    /**
     * Moves output into the buffer, as much as there is and as fits. The transport calls it again when the network has
     * taken those bytes.
     *
     * @param buffer gets the bytes at its position
     * @return the bytes moved, 0 if there is nothing now, or {@link #FINISHED}
     */
    int drainTo(ByteBuffer buffer);

    /**
     * The connection is gone.
     *
     * @param reason why, in words for an operator
     */
    void closed(String reason);
}
