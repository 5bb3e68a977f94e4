package org.patchbay.core.transport;

import java.nio.ByteBuffer;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.write.DefaultWriteRequest;
import org.apache.mina.core.write.WriteRequest;

/**
 * The buffer through which the output of all sessions of one I/O thread leaves. As long as the network takes a
 * buffer whole, one is enough; a session whose client is slow keeps the one it has, and the next session gets a new one.
 */
final class DrainBuffer {
    private static final int SIZE = 64 * 1024;

    private IoBuffer buffer = fresh();
    private IoBuffer sending = buffer;

    private static IoBuffer fresh() {
        return IoBuffer.wrap(ByteBuffer.allocateDirect(SIZE)).flip();
    }

    /** An empty buffer that nobody is still sending. */
    IoBuffer empty() {
        if (sending.hasRemaining()) {
            buffer = fresh();
        }
        return buffer.clear();
    }

    /** The request to send that buffer. MINA sends a duplicate, so it is the duplicate that tells how far it has got. */
    WriteRequest sent(IoBuffer full) {
        WriteRequest request = new DefaultWriteRequest(full);
        sending = (IoBuffer) request.getMessage();
        return request;
    }
}
