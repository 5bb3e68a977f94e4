package org.patchbay.api.wire;

import org.patchbay.api.message.Ami;

/** How much of a message is taken before it is refused. Immutable. */
public final class WireLimits {
    /** The limits of AMI 1.3: 1024 bytes a line, 128 lines a message. */
    public static final WireLimits AMI = new WireLimits(Ami.MAX_LINE_BYTES, Ami.MAX_HEADERS);

    private final int maxLineBytes;
    private final int maxLines;

    private WireLimits(int maxLineBytes, int maxLines) {
        this.maxLineBytes = maxLineBytes;
        this.maxLines = maxLines;
    }

    /**
     * Limits of these sizes.
     *
     * @param maxLineBytes the bytes of one line, its line feed included; at least 2
     * @param maxLines the lines of one message; at least 1
     * @return the limits
     */
    public static WireLimits of(int maxLineBytes, int maxLines) {
        if (maxLineBytes < 2 || maxLines < 1) {
            throw new IllegalArgumentException("A line has at least 2 bytes and a message at least 1 line");
        }
        return new WireLimits(maxLineBytes, maxLines);
    }

    /**
     * The bytes one line may have, its line feed included.
     *
     * @return bytes
     */
    public int maxLineBytes() {
        return maxLineBytes;
    }

    /**
     * The lines one message may have.
     *
     * @return lines
     */
    public int maxLines() {
        return maxLines;
    }
}
