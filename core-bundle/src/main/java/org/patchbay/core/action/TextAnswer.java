package org.patchbay.core.action;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.patchbay.api.action.RawText;
import org.patchbay.api.wire.FollowsText;
import org.patchbay.api.wire.WireText;

/**
 * The one answer that leaves in pieces: {@code Response: Follows} and a text of any length. Whatever happens to its
 * script, the mark that ends it is written exactly once.
 */
final class TextAnswer implements RawText {
    /** Text goes out in pieces of about that size. */
    private static final int PIECE = 8 * 1024;

    private static final String LINE_END = "\r\n\r\n";

    private final Call call;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final FollowsText guard = new FollowsText();

    TextAnswer(Call call, byte[] head) {
        this.call = call;
        pending.writeBytes(head);
    }

    void play(Consumer<RawText> script) {
        try {
            script.accept(this);
        } catch (CallEnded over) {
            throw over;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError defect) {
            print(Refusals.textOfDefect(call, defect) + "\n");
        }
        pending.writeBytes(WireText.encode(guard.end() + LINE_END));
        flush(true);
    }

    @Override
    public void print(String text) {
        pending.writeBytes(WireText.encode(guard.guard(text)));
        if (pending.size() >= PIECE) {
            flush(false);
        }
    }

    private void flush(boolean last) {
        call.writeText(pending.toByteArray(), last);
        pending.reset();
        call.awaitRoom();
    }

    /** What ends a text whose script was given up; what it had held back is lost. */
    static byte[] cutOff() {
        return WireText.encode("\n" + Call.WITHDRAWN + "\n" + FollowsText.END + LINE_END);
    }
}
