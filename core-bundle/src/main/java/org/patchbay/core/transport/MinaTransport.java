package org.patchbay.core.transport;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.service.SimpleIoProcessorPool;
import org.apache.mina.transport.socket.nio.NioSession;
import org.patchbay.api.frontend.SessionAcceptor;
import org.patchbay.core.settings.ListenerSettings;

/** The I/O threads, which all listeners share. */
public final class MinaTransport implements AutoCloseable {
    private static final long CLOSE_MILLIS = 1000;

    private final ExecutorService threads;
    private final IoProcessor<NioSession> processors;
    private final SessionAcceptor acceptor;

    /**
     * A transport without listeners.
     *
     * @param ioThreads how many threads read and write
     * @param threads makes them, and one more for each listener
     * @param acceptor makes a session for each connection
     */
    public MinaTransport(int ioThreads, ThreadFactory threads, SessionAcceptor acceptor) {
        this.threads = Executors.newCachedThreadPool(threads);
        this.processors = new SimpleIoProcessorPool<>(AmiProcessor.class, this.threads, ioThreads, null);
        this.acceptor = acceptor;
    }

    /**
     * Listens on one more address.
     *
     * @throws ListenException if that is not possible
     */
    public MinaListener listen(ListenerSettings settings) throws ListenException {
        return MinaListener.bind(settings, threads, processors, acceptor);
    }

    /** Ends all connections and the threads. */
    @Override
    public void close() {
        processors.dispose();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
