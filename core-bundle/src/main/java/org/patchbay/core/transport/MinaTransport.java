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
import org.patchbay.api.frontend.StreamProtocol;
import org.patchbay.core.settings.ListenerSettings;

/** The I/O threads, which all listeners share. */
public final class MinaTransport implements AutoCloseable {
    private static final long CLOSE_MILLIS = 1000;

    private final ExecutorService threads;
    private final IoProcessor<NioSession> processors;
    private final TlsWorkshop workshop;
    private final Doorway doorway;
    private final Optional<String> file;

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
        this(
                ioThreads,
                threads,
                handshakeThreads,
                connection -> acceptor.accept(connection).map(session -> new PlainLine(connection, session)),
                Optional.of("manager.conf"));
    }

    /**
     * A transport for the protocol of a bundle.
     *
     * @param threads makes the one that reads and writes, and the one that accepts
     * @param handshakeThreads makes those that calculate for TLS
     * @param protocol speaks to each connection
     */
    public MinaTransport(ThreadFactory threads, ThreadFactory handshakeThreads, StreamProtocol protocol) {
        this(
                1,
                threads,
                handshakeThreads,
                connection -> protocol.accept(connection).map(handle -> new StreamLine(connection, handle)),
                Optional.empty());
    }

    private MinaTransport(
            int ioThreads,
            ThreadFactory threads,
            ThreadFactory handshakeThreads,
            Doorway doorway,
            Optional<String> file) {
        this.threads = Executors.newCachedThreadPool(threads);
        this.processors = new SimpleIoProcessorPool<>(AmiProcessor.class, this.threads, ioThreads, null);
        this.workshop = new TlsWorkshop(handshakeThreads);
        this.doorway = doorway;
        this.file = file;
    }

    /**
     * Listens on one more address.
     *
     * @param settings the address
     * @param tls what connections are encrypted with, if they are
     * @throws ListenException if that is not possible
     */
    public MinaListener listen(ListenerSettings settings, Optional<TlsContext> tls) throws ListenException {
        ConnectionHandler handler = new ConnectionHandler(doorway, processors, workshop, tls);
        return MinaListener.bind(settings, threads, processors, handler, file);
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
