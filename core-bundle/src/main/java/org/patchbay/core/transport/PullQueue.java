package org.patchbay.core.transport;

import java.util.LinkedList;
import java.util.Optional;
import java.util.Queue;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteRequest;
import org.apache.mina.core.write.WriteRequestQueue;
import org.apache.mina.transport.socket.nio.NioSession;
import org.patchbay.api.frontend.SessionHandle;

/**
 * What MINA takes for the queue of a connection. There is no queue: when the socket can take output, the session is
 * asked for all it has, and that is one write, however many events and answers it is made of. TLS encrypts in that moment.
 */
final class PullQueue implements WriteRequestQueue {
    private final ThreadLocal<DrainBuffer> buffers;
    /** Requests of MINA itself, hardly ever one, so that it should cost nothing; guarded by its own lock. */
    private final Queue<WriteRequest> offered = new LinkedList<>();

    private volatile Line line;
    /** What is done instead of asking a session, once. Used by the I/O thread only. */
    private Runnable instead;

    PullQueue(ThreadLocal<DrainBuffer> buffers) {
        this.buffers = buffers;
    }

    /** The queue of that connection. */
    static PullQueue of(IoSession io) {
        return (PullQueue) ((NioSession) io).getWriteRequestQueue();
    }

    /** Does that when the socket is looked at next, in the same round of the loop. */
    void askAgain(Runnable question) {
        instead = question;
    }

    void open(Line opened) {
        line = opened;
    }

    /** Who the connection leads to; nobody before it is let in, and after its end. */
    Optional<Line> line() {
        return Optional.ofNullable(line);
    }

    /** From now on it leads to nobody. */
    Optional<Line> leave() {
        Optional<Line> left = line();
        line = null;
        return left;
    }

    @Override
    public WriteRequest poll(IoSession io) {
        synchronized (offered) {
            if (!offered.isEmpty()) {
                return offered.poll();
            }
        }
        if (instead != null) {
            Runnable question = instead;
            instead = null;
            question.run();
        }
        Line current = line;
        if (current == null || io.isClosing()) {
            return null;
        }
        DrainBuffer drain = buffers.get();
        IoBuffer buffer = drain.empty();
        int moved = current.drainTo(buffer.buf());
        buffer.flip().mark();
        if (moved == SessionHandle.FINISHED) {
            io.closeNow();
        }
        return moved > 0 ? drain.sent(buffer) : null;
    }

    @Override
    public void offer(IoSession io, WriteRequest request) {
        synchronized (offered) {
            offered.add(request);
        }
    }

    /** MINA asks this to find out whether it has to wait for the socket; and, when it closes, until there is no more. */
    @Override
    public boolean isEmpty(IoSession io) {
        synchronized (offered) {
            return offered.isEmpty() && (io.isClosing() || io.getCurrentWriteRequest() == null);
        }
    }

    @Override
    public void clear(IoSession io) {
        synchronized (offered) {
            offered.clear();
        }
    }

    @Override
    public void dispose(IoSession io) {
        clear(io);
        leave();
    }

    @Override
    public int size() {
        synchronized (offered) {
            return offered.size();
        }
    }
}
