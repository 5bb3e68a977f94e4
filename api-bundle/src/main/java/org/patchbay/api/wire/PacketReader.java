package org.patchbay.api.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;
import org.patchbay.api.message.AmiMessage;

/**
 * Turns a stream of bytes into messages, however the stream is cut. It holds at most one line and one message and never
 * fails: what breaks a limit is handed over as a {@link PacketDefect}, since it has to be answered in its turn.
 *
 * <p>The rules are those of specification 2.2 and 2.4: a line ends at LF, a CR in front of it is dropped, a NUL cuts the
 * line, an empty line ends the message. When the line buffer is full without a line feed it is thrown away and the
 * message is marked.
 *
 * <p>An instance belongs to one connection and is used by one thread at a time.
 */
public final class PacketReader {
    /** Takes what was read, on the thread that feeds the reader. */
    @ConsumerType
    public interface Sink {
        /**
         * A message is complete.
         *
         * @param message the message; it has no lines if the client sent an empty line where a message would begin
         */
        void packet(AmiMessage message);

        /**
         * A message has ended that broke a limit.
         *
         * @param rest what was kept of it
         * @param defect what is wrong
         */
        void malformed(AmiMessage rest, PacketDefect defect);
    }

    /** What begins with few bytes is mostly short; an idle session holds nothing. */
    private static final int FIRST_HELD = 64;

    /** Most requests have few lines, and what once had room for many keeps it. */
    private static final int FEW_LINES = 4;

    private static final byte[] NOTHING = {};

    private final WireLimits limits;
    /** Bytes of a line whose end has not come; grows up to the longest line, and is let go with its end. */
    private byte[] held = NOTHING;

    private final List<String> lines = new ArrayList<>(FEW_LINES);
    private int heldBytes;
    private boolean lineTooLong;
    private boolean tooManyLines;

    /**
     * A reader at the beginning of a stream.
     *
     * @param limits how much is taken
     */
    public PacketReader(WireLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Takes the next bytes.
     *
     * @param in the bytes, read from its position to its limit
     * @param sink takes the messages that became complete
     */
    public void feed(ByteBuffer in, Sink sink) {
        if (in.hasArray()) {
            int offset = in.arrayOffset();
            feed(in.array(), offset + in.position(), offset + in.limit(), sink);
            in.position(in.limit());
            return;
        }
        byte[] copy = new byte[in.remaining()];
        in.get(copy);
        feed(copy, 0, copy.length, sink);
    }

    private void feed(byte[] bytes, int from, int to, Sink sink) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                take(bytes, start, i, sink);
                start = i + 1;
            }
        }
        hold(bytes, start, to);
    }

    /** Ends the line whose last bytes these are. */
    private void take(byte[] bytes, int from, int to, Sink sink) {
        if (heldBytes == 0 && to - from < limits.maxLineBytes()) {
            line(bytes, from, to, sink);
            return;
        }
        hold(bytes, from, to);
        byte[] whole = held;
        int length = heldBytes;
        letGo();
        line(whole, 0, length, sink);
    }

    /** Keeps bytes of an unfinished line; a full buffer is thrown away. */
    private void hold(byte[] bytes, int from, int to) {
        int next = from;
        while (next < to) {
            int taken = Math.min(to - next, limits.maxLineBytes() - heldBytes);
            makeRoomFor(taken);
            System.arraycopy(bytes, next, held, heldBytes, taken);
            next += taken;
            heldBytes += taken;
            if (heldBytes == limits.maxLineBytes()) {
                letGo();
                lineTooLong = true;
            }
        }
    }

    private void makeRoomFor(int more) {
        int needed = heldBytes + more;
        if (needed > held.length) {
            int size = Math.max(needed, Math.max(FIRST_HELD, held.length * 2));
            held = Arrays.copyOf(held, Math.min(size, limits.maxLineBytes()));
        }
    }

    private void letGo() {
        held = NOTHING;
        heldBytes = 0;
    }

    private void line(byte[] bytes, int from, int to, Sink sink) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        for (int i = from; i < end; i++) {
            if (bytes[i] == 0) {
                end = i;
            }
        }
        if (end == from) {
            endOfMessage(sink);
        } else if (lines.size() < limits.maxLines()) {
            lines.add(WireText.decode(bytes, from, end));
        } else {
            tooManyLines = true;
        }
    }

    /** Too many lines are answered now; a line that was too long as well is answered with the next message. */
    private void endOfMessage(Sink sink) {
        AmiMessage message = AmiMessage.ofLines(lines);
        lines.clear();
        if (tooManyLines) {
            tooManyLines = false;
            sink.malformed(message, PacketDefect.TOO_MANY_LINES);
        } else if (lineTooLong) {
            lineTooLong = false;
            sink.malformed(message, PacketDefect.LINE_TOO_LONG);
        } else {
            sink.packet(message);
        }
    }
}
