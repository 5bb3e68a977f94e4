package org.patchbay.core.transport;

import java.util.Optional;
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
    private final TlsWorkshop workshop;
    private final SessionAcceptor acceptor;

    /**
     * A transport without listeners.
     *
     * @param ioThreads how many threads read and write
     * @param threads makes them, and one more for each listener
     * @param handshakeThreads makes those that calculate for TLS
     * @param acceptor makes a session for each connection
     */
    public MinaTransport(
            int ioThreads, ThreadFactory threads, ThreadFactory handshakeThreads, SessionAcceptor acceptor) {
        this.threads = Executors.newCachedThreadPool(threads);
        this.processors = new SimpleIoProcessorPool<>(AmiProcessor.class, this.threads, ioThreads, null);
        this.workshop = new TlsWorkshop(handshakeThreads);
        this.acceptor = acceptor;
    }

    /**
     * Listens on one more address.
     *
     * @param settings the address
     * @param tls what connections are encrypted with, if they are
     * @throws ListenException if that is not possible
     */
    public MinaListener listen(ListenerSettings settings, Optional<TlsContext> tls) throws ListenException {
        ConnectionHandler handler = new ConnectionHandler(acceptor, processors, workshop, tls);
        return MinaListener.bind(settings, threads, processors, handler);
    }

    /** Ends all connections and the threads. */
    @Override
    public void close() {
        processors.dispose();
        workshop.close();
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
