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
    private final Transport transport;
    private final InetSocketAddress remote;

    /** Guards the three reasons not to read, together with what the socket is told. */
    private final Object inputLock = new Object();

    private boolean paused;
    private boolean resting;
    private boolean inputEnded;

    MinaConnection(IoSession io, IoProcessor<NioSession> processor, Transport transport) {
        this.io = (NioSession) io;
        this.transport = transport;
        this.processor = processor;
        this.remote = (InetSocketAddress) io.getRemoteAddress();
    }

    @Override
    public Transport transport() {
        return transport;
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
        synchronized (inputLock) {
            paused = true;
            readOrNot();
        }
    }

    @Override
    public void resumeInput() {
        synchronized (inputLock) {
            paused = false;
            readOrNot();
        }
    }

    /** Reads no further while that is so, whatever the session says. */
    void restInput(boolean rest) {
        synchronized (inputLock) {
            if (resting != rest) {
                resting = rest;
                readOrNot();
            }
        }
    }

    /** The client has closed its side; without this its socket would be readable for ever. */
    void endInput() {
        synchronized (inputLock) {
            inputEnded = true;
            readOrNot();
        }
    }

    private void readOrNot() {
        if (paused || resting || inputEnded) {
            io.suspendRead();
        } else {
            io.resumeRead();
        }
    }

    @Override
    public void close() {
        io.closeNow();
    }

    @Override
    public String toString() {
        return "connection of " + remote.getAddress().getHostAddress() + ":" + remote.getPort();
    }
}
