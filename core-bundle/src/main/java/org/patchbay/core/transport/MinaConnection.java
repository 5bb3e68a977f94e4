package org.patchbay.core.transport;

import java.net.InetSocketAddress;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.nio.NioSession;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.session.Transport;

/** One connection, as its session sees it. */
final class MinaConnection implements Connection {
    private final NioSession io;
    private final IoProcessor<NioSession> processor;
    private final InetSocketAddress remote;
    /** Written by the I/O thread; from then on the input stays as it is. */
    private volatile boolean inputEnded;

    MinaConnection(IoSession io, IoProcessor<NioSession> processor) {
        this.io = (NioSession) io;
        this.processor = processor;
        this.remote = (InetSocketAddress) io.getRemoteAddress();
    }

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return remote;
    }

    @Override
    public void outputReady() {
        processor.flush(io);
    }

    @Override
    public long writtenBytes() {
        return io.getWrittenBytes();
    }

    /** A write that could not be completed stays the current one until the socket is writable again. */
    @Override
    public boolean blocked() {
        return io.getCurrentWriteRequest() != null;
    }

    @Override
    public void pauseInput() {
        io.suspendRead();
    }

    @Override
    public void resumeInput() {
        if (!inputEnded) {
            io.resumeRead();
        }
    }

    /** The client has closed its side; without this its socket would be readable for ever. */
    void endInput() {
        inputEnded = true;
        io.suspendRead();
    }

    @Override
    public void close() {
        io.closeNow();
    }
}
