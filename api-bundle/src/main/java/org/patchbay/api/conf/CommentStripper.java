package org.patchbay.api.conf;

/** Takes comments out of lines, one after the other, since a block comment may span many. */
final class CommentStripper {
    /** Deeper nesting is a mistake. */
    private static final int MAX_DEPTH = 128;

    private int depth;

    /** The line without its comments; an escaped semicolon has lost its backslash. */
    String strip(String line) {
        StringBuilder text = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            if (opensBlock(line, at) && depth < MAX_DEPTH) {
                depth++;
                at += 3;
            } else if (depth > 0) {
                boolean closes = line.startsWith("--;", at);
                depth -= closes ? 1 : 0;
                at += closes ? 3 : 1;
            } else if (line.startsWith("\\;", at)) {
                text.append(';');
                at += 2;
            } else if (line.charAt(at) == ';') {
                break;
            } else {
                text.append(line.charAt(at++));
            }
        }
        return text.toString();
    }

    /** Whether what follows is still part of a block comment. */
    boolean insideBlock() {
        return depth > 0;
    }

    private static boolean opensBlock(String line, int at) {
        return line.startsWith(";--", at) && !line.startsWith("-", at + 3);
    }
}
