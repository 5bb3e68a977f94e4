package org.patchbay.api.frontend;

import java.net.InetSocketAddress;
import org.osgi.annotation.versioning.ConsumerType;
import org.patchbay.api.session.Transport;

/**
 * A connection as a session sees it; a transport implements it. Nothing here blocks or throws; after the connection has
 * ended every call does nothing.
 */
@ConsumerType
public interface Connection {
    /**
     * How the client reaches the server.
     *
     * @return the transport
     */
    Transport transport();

    /**
     * The address of the client.
     *
     * @return the address
     */
    InetSocketAddress remoteAddress();

    /**
     * There is output. As soon as the network can take some, the transport calls {@link SessionHandle#drainTo}, on its
     * own thread, until nothing is left. Called often, by any thread; calls before the next drain count as one.
     */
    void outputReady();

    /**
     * The bytes the network has taken so far.
     *
     * @return a number of bytes
     */
    long writtenBytes();

    /**
     * Whether the network has refused output that was offered to it. A session for which this lasts while
     * {@link #writtenBytes()} stands still is stalled: its client does not read.
     *
     * @return true until the network takes output again
     */
    boolean blocked();

    /** The session has more requests than it can hold: read no further until {@link #resumeInput()}. */
    void pauseInput();

    /** The session can take requests again. */
    void resumeInput();

    /** Closes the connection at once, whatever has not been sent. */
    void close();
}
