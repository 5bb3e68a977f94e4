package org.patchbay.shell.command;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.patchbay.api.frontend.AnswerSink;
import org.patchbay.api.wire.WireText;

/** Collects the answer to one request, up to a limit. */
final class Answer implements AnswerSink {
    /** No terminal shows more. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** The answer, once it is complete. */
    CompletableFuture<String> text() {
        return text;
    }

    @Override
    public void write(ByteBuffer more) {
        if (bytes.size() + more.remaining() > MAX_BYTES) {
            text.completeExceptionally(new IllegalStateException("The answer is longer than " + MAX_BYTES + " bytes."));
            return;
        }
        byte[] piece = new byte[more.remaining()];
        more.get(piece);
        bytes.write(piece, 0, piece.length);
    }

    @Override
    public void end(boolean sessionOver) {
        text.complete(WireText.decode(bytes.toByteArray()));
    }
}
