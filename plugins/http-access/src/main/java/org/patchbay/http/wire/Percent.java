package org.patchbay.http.wire;

/** Decodes what is written with percent signs (specification 18.2). One character stands for one byte. */
public final class Percent {
    private Percent() {}

    /**
     * The text that was meant. What looks like an escape and is none stays as it is.
     *
     * @param text as sent
     * @param plusIsBlank whether a plus sign stands for a blank
     */
    public static String decode(String text, boolean plusIsBlank) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int octet = c == '%' ? octet(text, at + 1) : -1;
            if (octet >= 0) {
                decoded.append((char) octet);
                at += 3;
            } else {
                decoded.append(plusIsBlank && c == '+' ? ' ' : c);
                at++;
            }
        }
        return decoded.toString();
    }

    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
