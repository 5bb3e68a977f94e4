package org.patchbay.api.frontend;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes the answer to one request of a {@link RequestSession}. Called on the thread that produces the answer, be it an
 * I/O thread, a worker or the one that asked; one call after the other; must not block. What throws is logged.
 */
@ConsumerType
public interface AnswerSink {
    /**
     * More of the answer: whole packets, though not in one piece.
     *
     * @param bytes from its position to its limit; they belong to the caller and are used again afterwards
     */
    void write(ByteBuffer bytes);

    /**
     * The answer is complete. Comes once. It may be empty: WaitEvent was superseded by another one, or the session ended.
     *
     * @param sessionOver whether this was the last one of its session
     */
    void end(boolean sessionOver);
}
