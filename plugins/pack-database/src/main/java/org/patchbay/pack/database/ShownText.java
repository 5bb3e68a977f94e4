package org.patchbay.pack.database;

import org.patchbay.api.wire.WireText;

/** Values as they may stand in a line. Clients cannot store line ends, but a file that others wrote may have them. */
final class ShownText {
    /** The bytes of a value that DBGet shows (specification 16.1). */
    static final int LENGTH = 255;

    private ShownText() {}

    /** One line: a value ends at NUL, as it does in C, and line ends are blanks. */
    static String line(String value) {
        int end = value.indexOf(0);
        return (end < 0 ? value : value.substring(0, end)).replace('\r', ' ').replace('\n', ' ');
    }

    /** The beginning of a line, at most {@value #LENGTH} bytes of it, and no half characters. */
    static String beginning(String line) {
        if (line.length() * 3 <= LENGTH) {
            return line;
        }
        int bytes = 0;
        int end = 0;
        while (end < line.length()) {
            int next = line.offsetByCodePoints(end, 1);
            bytes += WireText.encode(line.substring(end, next)).length;
            if (bytes > LENGTH) {
                break;
            }
            end = next;
        }
        return line.substring(0, end);
    }
}
