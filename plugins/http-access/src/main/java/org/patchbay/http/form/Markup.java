package org.patchbay.http.form;

/** Text inside XML and HTML. */
final class Markup {
    /** Stands for a character that XML cannot carry. */
    private static final char REPLACEMENT = '\ufffd';

    /** A byte that is no UTF-8 comes as one lone surrogate: this, plus the byte. */
    private static final int BYTE = 0xDC00;

    private Markup() {}

    /** With the five characters escaped that mean something. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * With nothing that XML cannot carry: a byte that is no UTF-8 becomes the character that Latin-1 has for it, and a
     * control character a replacement.
     */
    static String carriable(String text) {
        StringBuilder carried = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= BYTE + 0x80 && point <= BYTE + 0xFF) {
                carried.append((char) (point - BYTE));
            } else if (isCharacter(point)) {
                carried.appendCodePoint(point);
            } else {
                carried.append(REPLACEMENT);
            }
            at += Character.charCount(point);
        }
        return carried.toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
