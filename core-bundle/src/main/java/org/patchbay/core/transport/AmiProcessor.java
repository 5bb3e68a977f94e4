package org.patchbay.core.transport;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.transport.socket.nio.NioProcessor;
import org.apache.mina.transport.socket.nio.NioSession;

/**
 * The loop of one I/O thread, without the system calls that MINA makes to be on the safe side. A round is: select, read
 * what is readable, flush what is to be flushed, remove what is closed. Public because MINA makes it by reflection.
 */
public final class AmiProcessor extends NioProcessor {
    private static final String PREFIX = "ami-io";

    /** Sessions that are to be read or no longer to be read; at most one entry for each time one of them asked. */
    private final Queue<NioSession> controlled = new ConcurrentLinkedQueue<>();

    /** Set when the loop begins to run; without connections it ends, and begins again on some thread. */
    private volatile Thread loop;
    /**
     * Whether this round is still reading, so that what is to be flushed will be in this same round. Only the loop sets
     * it; others may clear it, which costs a wake-up and nothing else.
     */
    private boolean reading;

    /** A loop that runs on a thread of that executor. */
    public AmiProcessor(Executor executor) {
        super(executor);
    }

    /**
     * MINA does this on whatever thread asks, where it races with the loop over what the socket is watched for: one of
     * the two changes is lost, and with it the input of a session.
     */
    @Override
    public void updateTrafficControl(NioSession session) {
        if (Thread.currentThread() == loop) {
            super.updateTrafficControl(session);
        } else {
            controlled.add(session);
            super.wakeup();
        }
    }

    /** MINA renames the thread after this class; operators know it by the name of the house. */
    @Override
    protected int select(long timeout) throws Exception {
        for (NioSession session = controlled.poll(); session != null; session = controlled.poll()) {
            super.updateTrafficControl(session);
        }
        reading = false;
        Thread thread = Thread.currentThread();
        if (loop != thread || !thread.getName().startsWith(PREFIX)) {
            loop = thread;
            thread.setName(PREFIX + "-" + thread.getId());
        }
        return super.select(timeout);
    }

    @Override
    protected boolean isReadable(NioSession session) {
        reading = true;
        return super.isReadable(session);
    }

    /** The first step of every flush. */
    @Override
    protected void setInterestedInWrite(NioSession session, boolean interested) throws Exception {
        reading = false;
        super.setInterestedInWrite(session, interested);
    }

    /** The first step of every removal. */
    @Override
    protected void destroy(NioSession session) throws Exception {
        reading = false;
        super.destroy(session);
    }

    /** The loop need not wake itself up for what it is about to do anyway. */
    @Override
    protected void wakeup() {
        if (!reading || Thread.currentThread() != loop) {
            super.wakeup();
        }
    }

    /** MINA reads again until nothing comes; after a short read that is a system call for nothing. */
    @Override
    protected int read(NioSession session, IoBuffer buffer) throws Exception {
        return buffer.position() > 0 ? 0 : super.read(session, buffer);
    }
}
