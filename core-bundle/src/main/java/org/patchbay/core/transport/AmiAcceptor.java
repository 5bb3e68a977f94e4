package org.patchbay.core.transport;

import java.util.concurrent.Executor;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.transport.socket.nio.NioSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;

/** Accepts connections on a thread that operators know by the name of the house; MINA names it after its own class. */
final class AmiAcceptor extends NioSocketAcceptor {
    private static final String PREFIX = "ami-accept";

    AmiAcceptor(Executor executor, IoProcessor<NioSession> processors) {
        super(executor, processors);
    }

    @Override
    protected int select() throws Exception {
        Thread thread = Thread.currentThread();
        if (!thread.getName().startsWith(PREFIX)) {
            thread.setName(PREFIX + "-" + thread.getId());
        }
        return super.select();
    }
}
