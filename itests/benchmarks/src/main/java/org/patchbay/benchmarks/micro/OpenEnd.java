package org.patchbay.benchmarks.micro;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.session.Transport;

/** A connection without a network: whoever holds the session pulls its output. */
final class OpenEnd implements Connection {
    private final InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1024);

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return address;
    }

    @Override
    public void outputReady() {}

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
    public void close() {}
}
