package org.patchbay.api.message;

import java.util.Arrays;
import java.util.Objects;

/** What all values of this package know about a line of the protocol. */
final class Lines {
    static final String[] NONE = {};

    private Lines() {}

    /** Refuses what would end the line early on any client: CR, LF and NUL. */
    static void requireOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException("CR, LF and NUL cannot be part of a line (position " + i + ")");
            }
        }
    }

    /** The value of the line if it carries that header, else null (inside this package only). */
    static String valueIfNamed(String line, String name) {
        int colon = name.length();
        if (line.length() <= colon || line.charAt(colon) != ':' || !startsWith(line, name)) {
            return null;
        }
        return valueBehind(line, colon);
    }

    /** Without regard to case, but only to that of ASCII: to Unicode, "Act\u0131on" would be "Action". */
    private static boolean startsWith(String line, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (lower(line.charAt(i)) != lower(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /** Everything behind the colon; bytes up to and including the blank are skipped, trailing blanks are data. */
    static String valueBehind(String line, int colon) {
        int start = colon + 1;
        while (start < line.length() && line.charAt(start) <= ' ') {
            start++;
        }
        return line.substring(start);
    }

    static String first(String[] lines, String name) {
        Objects.requireNonNull(name, "name");
        for (String line : lines) {
            String value = valueIfNamed(line, name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    static String[] append(String[] lines, String line) {
        String[] longer = Arrays.copyOf(lines, lines.length + 1);
        longer[lines.length] = line;
        return longer;
    }
}
