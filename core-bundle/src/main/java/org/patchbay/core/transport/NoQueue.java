package org.patchbay.core.transport;

import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteRequest;
import org.apache.mina.core.write.WriteRequestQueue;

/** What MINA takes for the queue of a session's writes. There is none; see {@link AmiSession}. */
final class NoQueue implements WriteRequestQueue {
    @Override
    public WriteRequest poll(IoSession session) {
        return null;
    }

    @Override
    public void offer(IoSession session, WriteRequest request) {
        throw new UnsupportedOperationException("Output is asked for, not queued");
    }

    @Override
    public boolean isEmpty(IoSession session) {
        return true;
    }

    @Override
    public void clear(IoSession session) {
        // Nothing is ever in it.
    }

    @Override
    public void dispose(IoSession session) {
        // Nothing is ever in it.
    }

    @Override
    public int size() {
        return 0;
    }
}
