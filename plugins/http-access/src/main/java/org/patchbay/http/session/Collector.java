package org.patchbay.http.session;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.patchbay.api.frontend.AnswerSink;

/** Keeps an answer until it is complete, since its length has to be told first. */
final class Collector implements AnswerSink {
    /** Takes the whole answer. */
    interface Recipient {
        /** What came, and whether there was more of it than is kept. */
        void take(byte[] answer, boolean tooLong, boolean sessionOver);
    }

    private final int most;
    private final Recipient recipient;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    Collector(int most, Recipient recipient) {
        this.most = most;
        this.recipient = recipient;
    }

    @Override
    public void write(ByteBuffer more) {
        tooLong |= bytes.size() + more.remaining() > most;
        if (tooLong) {
            bytes.reset();
            return;
        }
        byte[] copy = new byte[more.remaining()];
        more.get(copy);
        bytes.writeBytes(copy);
    }

    @Override
    public void end(boolean sessionOver) {
        recipient.take(bytes.toByteArray(), tooLong, sessionOver);
    }
}
