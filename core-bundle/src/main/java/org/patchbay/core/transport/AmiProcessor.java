package org.patchbay.core.transport;

import java.util.concurrent.Executor;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.transport.socket.nio.NioProcessor;
import org.apache.mina.transport.socket.nio.NioSession;

/** The loop of one I/O thread. Public because MINA makes it by reflection. */
public final class AmiProcessor extends NioProcessor {
    private static final String PREFIX = "ami-io";

    /** A loop that runs on a thread of that executor. */
    public AmiProcessor(Executor executor) {
        super(executor);
    }

    /** MINA renames the thread after this class; operators know it by the name of the house. */
    @Override
    protected int select(long timeout) throws Exception {
        Thread thread = Thread.currentThread();
        if (!thread.getName().startsWith(PREFIX)) {
            thread.setName(PREFIX + "-" + thread.getId());
        }
        return super.select(timeout);
    }

    /** MINA reads again until nothing comes; after a short read that is a system call for nothing. */
    @Override
    protected int read(NioSession session, IoBuffer buffer) throws Exception {
        return buffer.position() > 0 ? 0 : super.read(session, buffer);
    }
}
