package org.patchbay.pack.pbx.dialplan;

import java.util.OptionalInt;

/** Numbers as the dialplan reads them: what stands in front counts, and a text is 0. */
public final class Numbers {
    private static final int MAX_DIGITS = 18;

    private Numbers() {}

    /** The number at the beginning of a text, with its sign; 0 if there is none. More than 18 digits are cut. */
    public static long leading(String text) {
        String trimmed = text.strip();
        boolean signed = !trimmed.isEmpty() && (trimmed.charAt(0) == '-' || trimmed.charAt(0) == '+');
        int from = signed ? 1 : 0;
        int to = from;
        while (to < trimmed.length() && to - from < MAX_DIGITS && digit(trimmed.charAt(to))) {
            to++;
        }
        long number = to == from ? 0 : Long.parseLong(trimmed.substring(from, to));
        return signed && trimmed.charAt(0) == '-' ? -number : number;
    }

    /** The number that the whole text is, if it is one of at most nine digits without a sign. */
    public static OptionalInt whole(String text) {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> digit((char) c))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
