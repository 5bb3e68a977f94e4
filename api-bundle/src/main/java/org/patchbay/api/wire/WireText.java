package org.patchbay.api.wire;

import java.nio.charset.StandardCharsets;

/**
 * The text of the wire. AMI has no character set: bytes from 0x80 on pass unchanged (specification 2.2). What is UTF-8
 * becomes the characters it means; any other byte becomes one lone surrogate, U+DC00 plus the byte, and is written as
 * that byte again.
 */
public final class WireText {
    private static final int ESCAPE = 0xDC00;

    private WireText() {}

    /**
     * The text of these bytes.
     *
     * @param bytes any bytes
     * @return their text, from which {@link #encode(String)} makes the same bytes again
     */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /**
     * The bytes of that text.
     *
     * @param text any text
     * @return its bytes; a surrogate that stands for neither a byte nor a character becomes a question mark
     */
    public static byte[] encode(String text) {
        return new PacketWriter().unchecked(text).take();
    }

    static String decode(byte[] bytes, int from, int to) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen |= bytes[i];
        }
        return seen >= 0
                ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                : decodeUtf8(bytes, from, to);
    }

    private static String decodeUtf8(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int length = sequenceLength(bytes, i, to);
            if (length == 0) {
                text.append((char) (ESCAPE + (bytes[i] & 0xFF)));
                i++;
            } else {
                text.appendCodePoint(codePoint(bytes, i, length));
                i += length;
            }
        }
        return text.toString();
    }

    /** The length of the well-formed UTF-8 sequence that starts here, or 0 if there is none. */
    private static int sequenceLength(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int point = codePoint(bytes, at, length);
        boolean overlong = length == 3 && point < 0x800 || length == 4 && point < 0x10000;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return overlong || surrogate || point > Character.MAX_CODE_POINT ? 0 : length;
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        if (length == 1) {
            return bytes[at];
        }
        int point = bytes[at] & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            point = point << 6 | bytes[at + i] & 0x3F;
        }
        return point;
    }

    /** Writes the character at that index, which is not ASCII, and returns how many chars it took. */
    static int encode(String text, int index, PacketWriter out) {
        char c = text.charAt(index);
        if (c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF) {
            out.octet(c - ESCAPE);
            return 1;
        }
        int point = text.codePointAt(index);
        if (point < 0x800) {
            out.octet(0xC0 | point >> 6);
        } else if (Character.isSurrogate(c) && point < 0x10000) {
            out.octet('?');
            return 1;
        } else if (point < 0x10000) {
            out.octet(0xE0 | point >> 12);
            out.octet(0x80 | point >> 6 & 0x3F);
        } else {
            out.octet(0xF0 | point >> 18);
            out.octet(0x80 | point >> 12 & 0x3F);
            out.octet(0x80 | point >> 6 & 0x3F);
        }
        out.octet(0x80 | point & 0x3F);
        return Character.charCount(point);
    }
}
