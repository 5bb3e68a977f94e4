package org.patchbay.core.transport;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import org.patchbay.api.frontend.SessionHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection under TLS: a connection in the clear, with an engine before it. The session is asked for output only when
 * the network can take it and the handshake is done, so that nothing encrypted ever waits here; what waits of the input
 * is less than a record, or reading rests.
 *
 * <p>MINA has a filter for this. It encrypts into a queue, not on demand; it calculates with the lock held for which the I/O
 * thread waits; it says no goodbye before it closes; and it allocates 20 KB for each record, however small, that it reads.
 *
 * <p>All of it happens on the I/O thread, save the arithmetic of the handshake: while {@link #working}, the engine belongs
 * to a thread of the workshop.
 */
final class TlsLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(TlsLine.class);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final MinaConnection connection;
    private final Line inner;
    private final SSLEngine engine;
    private final TlsWorkshop workshop;

    /** Came from the network and was not decrypted yet. */
    private ByteBuffer encrypted = NOTHING;

    private boolean established;
    private boolean inputEnded;
    private boolean failed;
    /** Set by the I/O thread, reset by the workshop when it is done. */
    private volatile boolean working;

    TlsLine(MinaConnection connection, Line inner, SSLEngine engine, TlsWorkshop workshop) {
        this.connection = connection;
        this.inner = inner;
        this.engine = engine;
        this.workshop = workshop;
    }

    @Override
    public void receive(ByteBuffer bytes) {
        if (failed || inputEnded) {
            return;
        }
        encrypted = encrypted.hasRemaining() ? joined(encrypted, bytes) : bytes;
        try {
            decrypt();
            if (!working && wantsToSpeak()) {
                connection.outputReady();
            }
        } catch (SSLException e) {
            fail(e);
        }
        // The bytes belong to the network and are used again.
        encrypted = encrypted.hasRemaining() ? joined(encrypted, NOTHING) : NOTHING;
    }

    private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
        return ByteBuffer.allocate(first.remaining() + second.remaining())
                .put(first)
                .put(second)
                .flip();
    }

    /** Reads on until it needs more input, or has to speak or to calculate first; in that case reading rests. */
    private void decrypt() throws SSLException {
        ByteBuffer clear = workshop.clearText();
        boolean more = true;
        while (more && mayRead()) {
            SSLEngineResult result = engine.unwrap(encrypted, clear);
            note(result);
            boolean full = result.getStatus() == Status.BUFFER_OVERFLOW && clear.position() > 0;
            if (full) {
                handOver(clear);
            }
            more = full || result.bytesConsumed() + result.bytesProduced() > 0;
        }
        handOver(clear);
        connection.restInput(encrypted.hasRemaining() && (working || wantsToSpeak()));
        if (!working && established && engine.isInboundDone()) {
            endInput();
        }
    }

    private boolean mayRead() {
        if (!working && engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
            calculate();
        }
        return !working && !wantsToSpeak() && encrypted.hasRemaining() && !engine.isInboundDone();
    }

    private boolean wantsToSpeak() {
        return engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
    }

    private void calculate() {
        working = true;
        workshop.execute(() -> {
            try {
                Runnable task = engine.getDelegatedTask();
                while (task != null) {
                    task.run();
                    task = engine.getDelegatedTask();
                }
            } finally {
                working = false;
                connection.outputReady();
            }
        });
    }

    private void note(SSLEngineResult result) throws SSLException {
        if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
            established = true;
            connection.outputReady();
        } else if (established && result.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
            throw new SSLException(
                    "the client asks for another handshake, which costs the server more than the client");
        }
    }

    private void handOver(ByteBuffer clear) {
        if (clear.flip().hasRemaining()) {
            inner.receive(clear);
        }
        clear.clear();
    }

    private void endInput() {
        if (!inputEnded) {
            inputEnded = true;
            inner.inputClosed();
        }
    }

    /** The client hung up without a word of TLS; what it sent before stands, as each message has its own end. */
    @Override
    public void inputClosed() {
        if (established) {
            endInput();
        } else {
            connection.close();
        }
    }

    @Override
    public int drainTo(ByteBuffer buffer) {
        if (working) {
            return 0;
        }
        int start = buffer.position();
        try {
            if (!failed) {
                decrypt();
                speak(buffer);
                encryptOutput(buffer, start);
            }
        } catch (SSLException e) {
            fail(e);
        }
        if (failed) {
            sayWhy(buffer);
        }
        int moved = buffer.position() - start;
        boolean over = failed || !working && engine.isOutboundDone();
        return moved == 0 && over ? SessionHandle.FINISHED : moved;
    }

    /** Moves what TLS itself has to say, and reads what waited for that. */
    private void speak(ByteBuffer buffer) throws SSLException {
        boolean more = true;
        while (more && !working && wantsToSpeak()) {
            SSLEngineResult result = engine.wrap(NOTHING, buffer);
            note(result);
            more = result.bytesProduced() > 0;
            decrypt();
        }
    }

    private void encryptOutput(ByteBuffer buffer, int start) throws SSLException {
        if (working || !established || buffer.position() > start || engine.isOutboundDone()) {
            return;
        }
        ByteBuffer clear = workshop.clearText();
        if (inner.drainTo(clear) == SessionHandle.FINISHED) {
            engine.closeOutbound();
            speak(buffer);
            return;
        }
        clear.flip();
        while (clear.hasRemaining()) {
            SSLEngineResult result = engine.wrap(clear, buffer);
            note(result);
            if (result.getStatus() != Status.OK || result.bytesProduced() == 0) {
                throw new SSLException("output cannot be encrypted: " + result.getStatus());
            }
        }
    }

    private void fail(SSLException reason) {
        LOG.debug("{}: TLS failed: {}", connection, reason.getMessage());
        failed = true;
        encrypted = NOTHING;
        connection.endInput();
        connection.outputReady();
    }

    /** The alert that goes with the failure; where the engine has none, a plain goodbye. */
    private void sayWhy(ByteBuffer buffer) {
        engine.closeOutbound();
        try {
            boolean more = true;
            while (more && wantsToSpeak()) {
                more = engine.wrap(NOTHING, buffer).bytesProduced() > 0;
            }
        } catch (SSLException e) {
            LOG.trace("{}: no alert: {}", connection, e.getMessage());
        }
    }

    @Override
    public void closed() {
        inner.closed();
    }
}
