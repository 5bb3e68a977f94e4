package org.patchbay.core.transport;

import java.net.InetSocketAddress;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.session.Transport;

/** One connection, as its session sees it. */
final class MinaConnection implements Connection {
    private final AmiSession io;
    private final Transport transport;

    /** Guards the three reasons not to read, together with what the socket is told. */
    private final Object inputLock = new Object();

    private boolean paused;
    private boolean resting;
    private boolean inputEnded;

    MinaConnection(AmiSession io, Transport transport) {
        this.io = io;
        this.transport = transport;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return io.getRemoteAddress();
    }

    @Override
    public void outputReady() {
        io.getProcessor().flush(io);
    }

    @Override
    public long writtenBytes() {
        return io.written();
    }

    @Override
    public boolean blocked() {
        return io.blocked();
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
        InetSocketAddress remote = remoteAddress();
        return "connection of " + remote.getAddress().getHostAddress() + ":" + remote.getPort();
    }
}
