package org.patchbay.http.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One packet of an answer as the forms show it: headers, and behind the first line without a colon nothing but opaque
 * lines (specification 18.7).
 *
 * @param headers in order
 * @param opaque the rest of its lines
 */
record Packet(List<Header> headers, List<String> opaque) {
    /**
     * A header.
     *
     * @param name all in front of the colon
     * @param value behind it, without blanks around it
     */
    record Header(String name, String value) {}

    /** The packets of that text. Lines end at CR, LF or both; empty lines stand between packets. */
    static List<Packet> of(String text) {
        List<Packet> packets = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                packets.add(ofLines(lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            packets.add(ofLines(lines));
        }
        return packets;
    }

    private static Packet ofLines(List<String> lines) {
        List<Header> headers = new ArrayList<>();
        for (String line : lines) {
            Optional<Header> header = header(line);
            if (header.isEmpty()) {
                return new Packet(headers, List.copyOf(lines.subList(headers.size(), lines.size())));
            }
            headers.add(header.get());
        }
        return new Packet(headers, List.of());
    }

    private static Optional<Header> header(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new Header(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
    }
}
