package org.patchbay.api.conf;

/** Takes comments out of lines, one after the other, since a block comment may span many. */
final class CommentStripper {
    /** Deeper nesting is a mistake. */
    private static final int MAX_DEPTH = 128;

    private int depth;

    /**
     * A line taken apart.
     *
     * @param code what is no comment; an escaped semicolon has lost its backslash
     * @param lead the comments in front of the code
     * @param trail the comments behind the first character of the code that is no blank
     * @param block whether a block comment begins, ends or goes on in this line
     */
    record Parts(String code, String lead, String trail, boolean block) {
        /** The same, with the blanks that end the code as the beginning of what follows it. */
        Parts withBlanks() {
            int end = code.length();
            while (end > 0 && code.charAt(end - 1) <= ' ') {
                end--;
            }
            return trail.isEmpty() || end == 0 ? this : new Parts(code, lead, code.substring(end) + trail, block);
        }
    }

    /** Takes the next line apart. */
    Parts strip(String line) {
        StringBuilder code = new StringBuilder(line.length());
        StringBuilder lead = new StringBuilder(0);
        StringBuilder trail = new StringBuilder(0);
        boolean block = depth > 0;
        boolean blank = true;
        int at = 0;
        while (at < line.length()) {
            StringBuilder comment = blank ? lead : trail;
            int next = at + 1;
            if (opensBlock(line, at) && depth < MAX_DEPTH) {
                depth++;
                block = true;
                next = at + 3;
                comment.append(line, at, next);
            } else if (depth > 0) {
                boolean closes = line.startsWith("--;", at);
                depth -= closes ? 1 : 0;
                next = closes ? at + 3 : next;
                comment.append(line, at, next);
            } else if (line.charAt(at) == ';') {
                comment.append(line, at, line.length());
                next = line.length();
            } else {
                next = line.startsWith("\\;", at) ? at + 2 : next;
                code.append(line.charAt(next - 1));
                blank &= line.charAt(next - 1) <= ' ';
            }
            at = next;
        }
        return new Parts(code.toString(), lead.toString(), trail.toString(), block);
    }

    /** Whether what follows is still part of a block comment. */
    boolean insideBlock() {
        return depth > 0;
    }

    private static boolean opensBlock(String line, int at) {
        return line.startsWith(";--", at) && !line.startsWith("-", at + 3);
    }
}
