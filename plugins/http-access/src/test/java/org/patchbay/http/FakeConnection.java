package org.patchbay.http;

import java.net.InetSocketAddress;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.session.Transport;

/** A connection that goes nowhere. */
public final class FakeConnection implements Connection {
    private boolean asked;
    private boolean closed;

    /** Whether it was told that there is output. */
    public boolean outputAskedFor() {
        return asked;
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return new InetSocketAddress("127.0.0.1", 40000);
    }

    @Override
    public void outputReady() {
        asked = true;
    }

    @Override
    public long writtenBytes() {
        return 0;
    }

    @Override
    public boolean blocked() {
        return false;
    }

    @Override
    public void pauseInput() {}

    @Override
    public void resumeInput() {}

    @Override
    public void close() {
        closed = true;
    }
}
