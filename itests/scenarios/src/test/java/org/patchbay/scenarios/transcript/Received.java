package org.patchbay.scenarios.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a server has sent and the recording has not asked for yet: whole lines, and the beginning of one. */
final class Received {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();

    void add(String octets) {
        rest.append(octets);
        int end = rest.indexOf(Line.LF);
        while (end >= 0) {
            boolean crlf = end > 0 && rest.charAt(end - 1) == '\r';
            lines.add(new Line(rest.substring(0, crlf ? end - 1 : end), crlf ? Line.CRLF : Line.LF));
            rest.delete(0, end + 1);
            end = rest.indexOf(Line.LF);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty() && rest.isEmpty();
    }

    boolean hasLine() {
        return !lines.isEmpty();
    }

    Line takeLine() {
        return lines.remove(0);
    }

    /** What came behind the last line end, for when the stream has ended. */
    Line takeRest() {
        Line last = new Line(rest.toString(), "");
        rest.setLength(0);
        return last;
    }

    String octets() {
        return lines.stream().map(line -> line.text() + line.end()).collect(Collectors.joining()) + rest;
    }

    void skip(int octets) {
        String left = octets().substring(octets);
        clear();
        add(left);
    }

    /** Moves the first packet with a line for each expression to the front; tells whether there is one. */
    boolean bringForward(List<Pattern> wanted) {
        int begin = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).closesPacket()) {
                List<Line> packet = lines.subList(begin, at + 1);
                if (wanted.stream().allMatch(expression -> anyMatches(packet, expression))) {
                    List<Line> found = List.copyOf(packet);
                    packet.clear();
                    lines.addAll(0, found);
                    return true;
                }
                begin = at + 1;
            }
        }
        return false;
    }

    private static boolean anyMatches(List<Line> packet, Pattern expression) {
        return packet.stream().anyMatch(line -> expression.matcher(line.text()).matches());
    }

    void clear() {
        lines.clear();
        rest.setLength(0);
    }

    @Override
    public String toString() {
        String whole = lines.stream().map(Line::toString).collect(Collectors.joining(" | "));
        return rest.isEmpty() ? whole : whole + " | " + Octets.escape(rest.toString()) + Line.name("");
    }
}
