package org.patchbay.core.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.AbstractIoAcceptor;
import org.apache.mina.core.service.DefaultTransportMetadata;
import org.apache.mina.core.service.TransportMetadata;
import org.apache.mina.core.session.DefaultIoSessionDataStructureFactory;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.session.IoSessionConfig;
import org.apache.mina.core.write.WriteRequestQueue;
import org.apache.mina.transport.socket.DefaultSocketSessionConfig;
import org.apache.mina.transport.socket.SocketSessionConfig;

/** Takes connections on an I/O thread, without a thread of its own. */
final class AmiAcceptor extends AbstractIoAcceptor {
    private static final TransportMetadata METADATA = new DefaultTransportMetadata(
            "patchbay", "socket", false, true, InetSocketAddress.class, SocketSessionConfig.class, IoBuffer.class);

    private final AmiProcessor processor;
    private final Supplier<AmiProcessor> next;
    private final Map<SocketAddress, Port> ports = new ConcurrentHashMap<>();

    /**
     * An acceptor that does not listen yet.
     *
     * @param processor looks after the sockets that take connections
     * @param next looks after the next connection
     */
    AmiAcceptor(AmiProcessor processor, Supplier<AmiProcessor> next) {
        super(new DefaultSocketSessionConfig(), Runnable::run);
        this.processor = processor;
        this.next = next;
        setCloseOnDeactivation(false);
        setSessionDataStructureFactory(new NothingQueued());
    }

    /** A connection has come. */
    void open(SocketChannel connection) throws IOException {
        AmiProcessor home = next.get();
        AmiSession session = new AmiSession(this, home, connection);
        initSession(session, null, null);
        home.add(session);
    }

    @Override
    protected Set<SocketAddress> bindInternal(List<? extends SocketAddress> addresses) throws IOException {
        Map<SocketAddress, Port> bound = new HashMap<>();
        try {
            for (SocketAddress address : addresses) {
                Port port = Port.open(this, processor, address);
                bound.put(port.address(), port);
            }
        } catch (IOException | RuntimeException e) {
            bound.values().forEach(Port::close);
            throw e;
        }
        ports.putAll(bound);
        return bound.keySet();
    }

    @Override
    protected void unbind0(List<? extends SocketAddress> addresses) {
        addresses.forEach(address -> ports.remove(address).close());
    }

    @Override
    public IoSession newSession(SocketAddress remote, SocketAddress local) {
        throw new UnsupportedOperationException("Sessions begin with a connection");
    }

    @Override
    protected void dispose0() {
        unbind();
    }

    @Override
    public IoSessionConfig getSessionConfig() {
        return sessionConfig;
    }

    @Override
    public TransportMetadata getTransportMetadata() {
        return METADATA;
    }

    /** All sessions share the queue of which none has need. */
    private static final class NothingQueued extends DefaultIoSessionDataStructureFactory {
        private static final WriteRequestQueue NONE = new NoQueue();

        @Override
        public WriteRequestQueue getWriteRequestQueue(IoSession session) {
            return NONE;
        }
    }
}
