package org.patchbay.core.transport;

import java.nio.ByteBuffer;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.write.DefaultWriteRequest;
import org.apache.mina.core.write.WriteRequest;

/**
 * The buffer through which the output of all sessions of one I/O thread leaves. As long as the network takes it whole,
 * it is all there is; what a slow client leaves in it is copied before the next session has its turn. Memory outside of
 * the heap is given back too late to make a new buffer for each client that is slow.
 */
final class DrainBuffer {
    private static final int SIZE = 64 * 1024;

    private final IoBuffer buffer = IoBuffer.wrap(ByteBuffer.allocateDirect(SIZE));
    private Sending last = new Sending(buffer.duplicate().flip());

    /** An empty buffer that nobody is still sending. */
    IoBuffer empty() {
        last.moveOut();
        return buffer.clear();
    }

    /** The request to send that buffer, from where it is to its limit. */
    WriteRequest sent(IoBuffer full) {
        last = new Sending(full);
        return last;
    }

    /** What MINA sends, until it is all out. Used by the I/O thread only. */
    private static final class Sending extends DefaultWriteRequest {
        private IoBuffer bytes;

        Sending(IoBuffer bytes) {
            super("output");
            this.bytes = bytes;
        }

        @Override
        public Object getMessage() {
            return bytes;
        }

        void moveOut() {
            if (bytes.hasRemaining()) {
                byte[] rest = new byte[bytes.remaining()];
                bytes.get(rest);
                bytes = IoBuffer.wrap(rest).mark();
            }
        }
    }
}
