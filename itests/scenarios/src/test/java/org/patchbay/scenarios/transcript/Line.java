package org.patchbay.scenarios.transcript;

import java.util.Objects;

/**
 * A line that a server sent.
 *
 * @param text its bytes without the line end
 * @param end {@link #CRLF}, {@link #LF}, or nothing where the stream ended
 */
record Line(String text, String end) {
    static final String CRLF = "\r\n";
    static final String LF = "\n";

    Line {
        Objects.requireNonNull(text);
        Objects.requireNonNull(end);
    }

    /** The line that closes a packet. */
    boolean closesPacket() {
        return text.isEmpty() && end.equals(CRLF);
    }

    /** A blank at the end is shown, since nobody would see it. */
    @Override
    public String toString() {
        return Octets.escape(text).replaceFirst(" $", "\\\\x20") + name(end);
    }

    /** CR LF is what everybody expects, so it is not mentioned. */
    static String name(String end) {
        return switch (end) {
            case CRLF -> "";
            case LF -> "  [LF only]";
            default -> "  [no line end]";
        };
    }
}
