package org.patchbay.core.transport;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchbay.api.frontend.SessionAcceptor;
import org.patchbay.api.frontend.StreamProtocol;
import org.patchbay.core.settings.ListenerSettings;

/** The I/O threads, which all listeners share. */
public final class MinaTransport implements AutoCloseable {
    /** The first one accepts for all. */
    private final List<AmiProcessor> processors;

    private final AtomicInteger sessions = new AtomicInteger();
    private final TlsWorkshop workshop;
    private final Doorway doorway;
    private final Optional<String> file;

    /**
     * A transport without listeners.
     *
     * @param ioThreads how many threads read and write
     * @param threads makes them
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
     * @param threads makes the one that accepts, reads and writes
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
        this.processors = Stream.generate(() -> new AmiProcessor(threads))
                .limit(ioThreads)
                .collect(Collectors.toList());
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
        processors.forEach(AmiProcessor::start);
        ConnectionHandler handler = new ConnectionHandler(doorway, workshop, tls);
        return MinaListener.bind(settings, new AmiAcceptor(processors.get(0), this::next), handler, file);
    }

    private AmiProcessor next() {
        return processors.get(Math.floorMod(sessions.getAndIncrement(), processors.size()));
    }

    /** Ends all connections and the threads. */
    @Override
    public void close() {
        processors.forEach(AmiProcessor::dispose);
        workshop.close();
    }
}
