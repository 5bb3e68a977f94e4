package org.patchbay.pack.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.patchbay.api.wire.WireText;

/**
 * The lines of one file. Immutable.
 *
 * @param lines without their ends
 * @param lineEnd LF, or CR and LF in a file that has those
 */
record Document(List<String> lines, String lineEnd) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    Document {
        lines = List.copyOf(lines);
    }

    static Document of(byte[] bytes) {
        String decoded = WireText.decode(bytes);
        String text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        boolean dos = text.contains("\r\n");
        List<String> lines = new ArrayList<>(List.of(text.split(dos ? "\r?\n" : "\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return new Document(lines, dos ? "\r\n" : "\n");
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append(lineEnd));
        return WireText.encode(text.toString());
    }

    /** The same lines in other words. */
    Document saying(List<String> next) {
        return new Document(next, lineEnd);
    }

    /** With a line in front of that number. */
    Document before(int number, String... added) {
        List<String> next = new ArrayList<>(lines);
        next.addAll(number - 1, List.of(added));
        return saying(next);
    }

    /** With another line of that number. */
    Document replaced(int number, String text) {
        List<String> next = new ArrayList<>(lines);
        next.set(number - 1, text);
        return saying(next);
    }

    /** Without the lines of those numbers. */
    Document without(Set<Integer> numbers) {
        List<String> next = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (!numbers.contains(at + 1)) {
                next.add(lines.get(at));
            }
        }
        return saying(next);
    }
}
