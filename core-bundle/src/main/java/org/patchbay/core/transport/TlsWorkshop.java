package org.patchbay.core.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What TLS connections share: threads for the arithmetic of handshakes, which would hold up everybody on an I/O thread,
 * and the buffer through which the clear text of all connections of one I/O thread goes.
 */
final class TlsWorkshop implements AutoCloseable {
    /**
     * Two records and a half. As records this fits into a {@link DrainBuffer}, whatever the cipher adds, although the engine
     * wants room for a whole record before it makes even the smallest one.
     */
    private static final int CLEAR_BYTES = 40 * 1024;

    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 10;

    private final ThreadLocal<ByteBuffer> clear = ThreadLocal.withInitial(() -> ByteBuffer.allocate(CLEAR_BYTES));
    private final ThreadPoolExecutor threads;

    /** Needs no limit for its queue: who shakes hands is not logged in, and {@code authlimit} counts those. */
    TlsWorkshop(ThreadFactory threads) {
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads,
                new ThreadPoolExecutor.DiscardPolicy());
        this.threads.allowCoreThreadTimeOut(true);
    }

    /** The buffer of this I/O thread, empty. */
    ByteBuffer clearText() {
        return clear.get().clear();
    }

    /** Does that on another thread. */
    void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
