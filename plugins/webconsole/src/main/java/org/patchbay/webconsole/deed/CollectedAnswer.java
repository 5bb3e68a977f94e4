package org.patchbay.webconsole.deed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.patchbay.api.frontend.AnswerSink;

/** The answer to one request, as far as it is shown. */
final class CollectedAnswer implements AnswerSink {
    static final int PATIENCE_SECONDS = 8;

    /** Bytes that are shown; the rest is left out. */
    static final int MOST_BYTES = 256 * 1024;

    private final CountDownLatch over = new CountDownLatch(1);

    /** Guards both below: one thread writes, another reads, perhaps before the end. */
    private final Object lock = new Object();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean cut;

    @Override
    public void write(ByteBuffer more) {
        synchronized (lock) {
            int room = MOST_BYTES - bytes.size();
            cut |= more.remaining() > room;
            byte[] taken = new byte[Math.min(room, more.remaining())];
            more.get(taken);
            more.position(more.limit());
            bytes.write(taken, 0, taken.length);
        }
    }

    @Override
    public void end(boolean sessionOver) {
        over.countDown();
    }

    /** Waits for the end; false if it does not come in time. */
    boolean await() {
        try {
            return over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String text() {
        synchronized (lock) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    boolean cut() {
        synchronized (lock) {
            return cut;
        }
    }
}
