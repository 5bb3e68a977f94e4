package org.patchbay.core.component;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.patchbay.api.frontend.AnswerSink;
import org.patchbay.testkit.Await;

/** The answer to one request. */
final class Answer implements AnswerSink {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile int ends;
    private volatile boolean sessionOver;

    @Override
    public synchronized void write(ByteBuffer more) {
        while (more.hasRemaining()) {
            bytes.write(more.get());
        }
    }

    @Override
    public synchronized void end(boolean over) {
        sessionOver = over;
        ends = ends + 1;
    }

    boolean complete() {
        return ends > 0;
    }

    int ends() {
        return ends;
    }

    boolean sessionOver() {
        return sessionOver;
    }

    /** Waits for the end of it. */
    String text() {
        Await.await(PATIENCE, "the answer is complete", this::complete);
        synchronized (this) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
