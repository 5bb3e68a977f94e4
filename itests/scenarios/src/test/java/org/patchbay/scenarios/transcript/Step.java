package org.patchbay.scenarios.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a recording that does something.
 *
 * @param line its number, from 1
 * @param text the whole line
 * @param peer the connection, such as {@code C1}, or {@code H1} over HTTP; empty if the line is about none
 * @param verb what is done: {@code >}, {@code <~} and so on; empty for a command in words
 * @param count how often, 1 unless the line says otherwise
 * @param rest what it is done with
 */
record Step(int line, String text, String peer, String verb, int count, String rest) {
    private static final Pattern OF_PEER =
            Pattern.compile("([CH]\\d+)(?:>x(\\d+) ?|(>!|>|<~n|<~|<en|<e|<n|<h~|<h|<\\*|<\\.\\.|<!|<) ?| )(.*)");
    private static final Pattern OF_NONE = Pattern.compile("(?:wait|set) .*");

    static Optional<Step> parse(int line, String text) {
        Matcher matcher = OF_PEER.matcher(text);
        if (matcher.matches()) {
            String count = matcher.group(2);
            String verb = count != null ? ">x" : matcher.group(3) != null ? matcher.group(3) : "";
            return Optional.of(new Step(
                    line, text, matcher.group(1), verb, count == null ? 1 : Integer.parseInt(count), matcher.group(4)));
        }
        return OF_NONE.matcher(text).matches() ? Optional.of(new Step(line, text, "", "", 1, text)) : Optional.empty();
    }

    /** The words of a command: {@code login admin user}. */
    String[] words() {
        return rest.trim().split("\\s+");
    }
}
