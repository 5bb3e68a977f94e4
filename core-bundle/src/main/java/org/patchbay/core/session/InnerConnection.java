package org.patchbay.core.session;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.SessionHandle;
import org.patchbay.api.session.Transport;

/**
 * A connection that ends inside the server: what its session writes is handed over at once, in order, by one thread at a
 * time. Whoever reports output while another thread hands over leaves the work to that one.
 */
public final class InnerConnection implements Connection {
    /** The other end. Called without a lock held. */
    public interface End {
        /** More output. */
        void received(ByteBuffer bytes);

        /** Whether everything that was asked is answered; what is written up to now belongs to those answers. */
        default boolean answered() {
            return false;
        }

        /** It was answered, and all output has been handed over. */
        default void caughtUp() {}

        /** The session is over. Comes once. */
        default void over() {}
    }

    private static final int BUFFER = 8192;

    private final Transport transport;
    private final Supplier<InetSocketAddress> client;
    private final End end;

    /** Guards what follows. */
    private final Object lock = new Object();

    private boolean open;
    private boolean moving;
    private boolean again;
    private SessionHandle session;
    /** Written by whoever moves output, one thread at a time. */
    private volatile long written;

    /**
     * A connection that is not open yet.
     *
     * @param transport how the client reaches the server
     * @param client where it is at the moment
     * @param end takes what the session writes
     */
    public InnerConnection(Transport transport, Supplier<InetSocketAddress> client, End end) {
        this.transport = transport;
        this.client = client;
        this.end = end;
    }

    /** The session is there; before that there is no output. */
    public void open(SessionHandle handle) {
        synchronized (lock) {
            session = handle;
            open = true;
        }
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return client.get();
    }

    @Override
    public void outputReady() {
        synchronized (lock) {
            again = true;
            if (moving || !open) {
                return;
            }
            moving = true;
        }
        boolean unharmed = false;
        try {
            moveWhileAsked(ByteBuffer.allocate(BUFFER));
            unharmed = true;
        } finally {
            if (!unharmed) {
                // A defect: nobody would ever move again.
                session.closed("a defect");
                close();
            }
        }
    }

    private void moveWhileAsked(ByteBuffer buffer) {
        while (more()) {
            // Asked before the output is taken: an answer is written before its turn is given back.
            boolean answered = end.answered();
            int moved = moveAll(buffer);
            if (moved == SessionHandle.FINISHED) {
                session.closed("it has said goodbye");
                close();
            } else if (answered) {
                end.caughtUp();
            }
        }
    }

    private boolean more() {
        synchronized (lock) {
            moving = again && open;
            again = false;
            return moving;
        }
    }

    private int moveAll(ByteBuffer buffer) {
        int moved = session.drainTo(buffer.clear());
        while (moved > 0) {
            written += moved;
            end.received(buffer.flip());
            moved = session.drainTo(buffer.clear());
        }
        return moved;
    }

    @Override
    public long writtenBytes() {
        return written;
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
        synchronized (lock) {
            if (!open) {
                return;
            }
            open = false;
        }
        end.over();
    }
}
