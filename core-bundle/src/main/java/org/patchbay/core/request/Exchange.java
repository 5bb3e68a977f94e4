package org.patchbay.core.request;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.patchbay.api.frontend.AnswerSink;
import org.patchbay.api.message.AmiMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and who takes its answer.
 *
 * @param message the request
 * @param client where it comes from
 * @param sink takes the answer; what it throws concerns nobody else
 */
record Exchange(AmiMessage message, InetSocketAddress client, AnswerSink sink) {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    void write(ByteBuffer bytes) {
        guarded(() -> sink.write(bytes));
    }

    void end(boolean sessionOver) {
        guarded(() -> sink.end(sessionOver));
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError | AssertionError defect) {
            LOG.error("who takes the answer to a request failed", defect);
        }
    }
}
