package org.patchbay.core.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One socket that takes connections, and the I/O thread that looks after it. */
final class Port {
    private static final Logger LOG = LoggerFactory.getLogger(Port.class);

    /** Connections the kernel holds until they are accepted: a burst of log-ons must not wait for a retry. */
    private static final int BACKLOG = 4096;

    /** Connections taken before those that are there have their turn. */
    private static final int ACCEPTED_IN_A_ROW = 64;

    /** How long none is taken when the system has no more of what it takes, mostly of open files. */
    static final long REST_MILLIS = 200;

    /** How long closing waits for the I/O thread. */
    private static final long CLOSE_SECONDS = 5;

    private final AmiAcceptor acceptor;
    private final AmiProcessor processor;
    private final ServerSocketChannel channel;
    private SelectionKey key;
    private long restsUntil;
    private boolean failing;

    private Port(AmiAcceptor acceptor, AmiProcessor processor, ServerSocketChannel channel) {
        this.acceptor = acceptor;
        this.processor = processor;
        this.channel = channel;
    }

    /** Binds, and takes connections from then on. */
    static Port open(AmiAcceptor acceptor, AmiProcessor processor, SocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(address, BACKLOG);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        Port port = new Port(acceptor, processor, channel);
        processor.listen(port);
        return port;
    }

    SocketAddress address() throws IOException {
        return channel.getLocalAddress();
    }

    /** Called by the I/O thread. */
    void register(Selector selector) {
        try {
            key = channel.register(selector, SelectionKey.OP_ACCEPT, this);
        } catch (ClosedChannelException e) {
            LOG.debug("a port was closed before it was opened", e);
        }
    }

    /** Takes the connections that wait. Called by the I/O thread. */
    void accept() {
        try {
            for (int taken = 0; taken < ACCEPTED_IN_A_ROW; taken++) {
                SocketChannel connection = channel.isOpen() ? channel.accept() : null;
                if (connection == null) {
                    return;
                }
                failing = false;
                take(connection);
            }
        } catch (IOException e) {
            rest(e);
        }
    }

    private void take(SocketChannel connection) throws IOException {
        try {
            connection.configureBlocking(false);
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
            connection.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            acceptor.open(connection);
        } catch (IOException e) {
            LOG.debug("a connection went before it was taken", e);
            connection.close();
        } catch (RuntimeException | LinkageError | AssertionError defect) {
            LOG.error("a connection is refused because of a defect", defect);
            connection.close();
        }
    }

    private void rest(IOException reason) {
        if (!failing) {
            failing = true;
            LOG.warn(
                    "connections to {} have to wait: {}; raise what the system allows this process, mostly open files",
                    acceptor.getLocalAddress(),
                    reason.getMessage());
        }
        restsUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REST_MILLIS);
        key.interestOps(0);
        processor.rest(this);
    }

    /** Whether it is to be looked at again. Called by the I/O thread. */
    boolean restedEnough() {
        boolean enough = System.nanoTime() - restsUntil >= 0;
        if (enough && key.isValid()) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
        return enough;
    }

    /** Closes it. When this returns the address is free. */
    void close() {
        if (processor.isDisposing()) {
            closeNow();
            return;
        }
        CountDownLatch closed = new CountDownLatch(1);
        // A socket that a selector knows is not closed before that has forgotten it, which is when it selects next.
        processor.ask(() -> {
            leaveSelector();
            processor.ask(() -> {
                closeNow();
                closed.countDown();
            });
        });
        await(closed);
    }

    /** Who has connected is not reset, and is taken first. */
    private void leaveSelector() {
        if (key != null) {
            accept();
            key.cancel();
        }
    }

    /** Closes it, whoever knows it. */
    void closeNow() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing a port failed", e);
        }
    }

    private void await(CountDownLatch closed) {
        try {
            if (!processor.here() && !closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                closeNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
