package org.patchbay.core.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.apache.mina.core.filterchain.DefaultIoFilterChain;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.service.TransportMetadata;
import org.apache.mina.core.session.AbstractIoSession;
import org.patchbay.api.frontend.SessionHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, as MINA and its I/O thread know it. There is no queue of writes: when the socket can take output, the
 * line is asked for all it has, and that is one write, however many events and answers it is made of. TLS encrypts in
 * that moment. Used by its I/O thread, save where it says otherwise.
 */
final class AmiSession extends AbstractIoSession {
    private static final Logger LOG = LoggerFactory.getLogger(AmiSession.class);

    /** Bytes read with one call, from who has not shown that it sends more. */
    private static final int FIRST_READ = 4 * 1024;

    private final AmiProcessor processor;
    private final SocketChannel channel;
    private final InetSocketAddress remote;
    private final IoFilterChain filters = new DefaultIoFilterChain(this);

    private SelectionKey key;
    private int readSize = FIRST_READ;
    private boolean flooding;
    /** Nobody before it is let in, and after its end. */
    private Line line;
    /** What the network did not take. Others ask whether there is some. */
    private volatile ByteBuffer unsent;
    /** Only the I/O thread counts, others read. */
    private volatile long written;

    AmiSession(AmiAcceptor acceptor, AmiProcessor processor, SocketChannel channel) throws IOException {
        super(acceptor);
        this.processor = processor;
        this.channel = channel;
        this.remote = (InetSocketAddress) channel.getRemoteAddress();
        this.config = acceptor.getSessionConfig();
    }

    void register(Selector selector) throws ClosedChannelException {
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** From now on it leads there. */
    void lead(Line to) {
        line = to;
    }

    /** From now on it leads to nobody. */
    Optional<Line> leave() {
        Optional<Line> left = Optional.ofNullable(line);
        line = null;
        return left;
    }

    boolean registered() {
        return key != null && key.isValid();
    }

    boolean readable() {
        return open() && key.isReadable();
    }

    boolean writable() {
        return registered() && key.isWritable();
    }

    /** Says what the socket is to be watched for. */
    void watch() {
        if (registered()) {
            key.interestOps(
                    (isReadSuspended() ? 0 : SelectionKey.OP_READ) | (unsent == null ? 0 : SelectionKey.OP_WRITE));
        }
    }

    /** Reads once; who sends much is asked for more next time. */
    void read(ByteBuffer buffer) throws IOException {
        int count = channel.read(buffer.clear().limit(readSize));
        flooding = count == readSize;
        if (flooding) {
            readSize = Math.min(readSize * 2, buffer.capacity());
        } else if (count < readSize / 4) {
            readSize = Math.max(readSize / 2, FIRST_READ);
        }
        if (count > 0 && line != null) {
            line.receive(buffer.flip());
        } else if (count < 0) {
            endInput();
        }
    }

    /** Whether there was more to read than was read. */
    boolean flooding() {
        return flooding;
    }

    /** It is not known any more whether there is more. */
    void calm() {
        flooding = false;
    }

    /** Whether it may be read from. */
    boolean open() {
        return registered() && !isReadSuspended();
    }

    private void endInput() {
        if (line == null) {
            closeNow();
        } else {
            line.inputClosed();
        }
    }

    /**
     * Writes what there is, until there is no more or the network takes no more.
     *
     * @param buffer takes the output on its way; what is left in it afterwards has been copied
     * @param most bytes after which others have their turn
     * @return whether there may be more for the network
     */
    boolean write(ByteBuffer buffer, int most) throws IOException {
        int left = most;
        while (left > 0) {
            ByteBuffer output = unsent == null ? pull(buffer) : unsent;
            if (!output.hasRemaining()) {
                return false;
            }
            int count = channel.write(output);
            written += count;
            if (output.hasRemaining()) {
                if (unsent == null) {
                    keep(output);
                }
                return false;
            }
            sentAll();
            left -= count;
        }
        return true;
    }

    private ByteBuffer pull(ByteBuffer buffer) {
        buffer.clear();
        if (line != null && !isClosing() && line.drainTo(buffer) == SessionHandle.FINISHED) {
            closeNow();
        }
        return buffer.flip();
    }

    /** The buffer is for all; memory outside of the heap is given back too late to have one for each slow client. */
    private void keep(ByteBuffer output) {
        unsent = ByteBuffer.allocate(output.remaining()).put(output).flip();
        watch();
    }

    private void sentAll() {
        if (unsent != null) {
            unsent = null;
            watch();
        }
    }

    /** Whether output waits for the network. For any thread. */
    boolean blocked() {
        return unsent != null;
    }

    /** Bytes the network has taken. For any thread. */
    long written() {
        return written;
    }

    void disconnect() {
        if (key != null) {
            key.cancel();
        }
        unsent = null;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing the connection of {} failed", remote, e);
        }
    }

    AmiAcceptor acceptor() {
        return (AmiAcceptor) getService();
    }

    @Override
    public AmiProcessor getProcessor() {
        return processor;
    }

    @Override
    public IoFilterChain getFilterChain() {
        return filters;
    }

    @Override
    public TransportMetadata getTransportMetadata() {
        return getService().getTransportMetadata();
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return remote;
    }

    @Override
    public SocketAddress getLocalAddress() {
        try {
            return channel.getLocalAddress();
        } catch (IOException e) {
            return null;
        }
    }
}
