package org.patchbay.pack.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.api.message.AmiMessage;

/**
 * One change that a client asks for. What was not sent is empty.
 *
 * @param action the word that says what to do
 * @param category the section it is done to
 * @param key the key of a line
 * @param value what the line or section shall be
 * @param match what it was, or where to
 * @param line the index of a line
 */
record ConfigEdit(String action, String category, String key, String value, String match, String line) {
    /** As the C library reads a number: what follows it does not matter. */
    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?)0*(\\d{1,9})(\\d*)");

    /** In front of a value: the line is written with an arrow. */
    private static final String OBJECT = ">";

    /** The changes of a request, up to the first number without an action (specification 15). */
    static List<ConfigEdit> of(AmiMessage request) {
        List<ConfigEdit> edits = new ArrayList<>();
        for (int number = 0; ; number++) {
            String suffix = String.format(Locale.ROOT, "-%06d", number);
            if (request.header("Action" + suffix).isEmpty()) {
                return edits;
            }
            edits.add(new ConfigEdit(
                    request.header("Action" + suffix).toLowerCase(Locale.ROOT),
                    request.header("Cat" + suffix),
                    request.header("Var" + suffix).trim(),
                    request.header("Value" + suffix),
                    request.header("Match" + suffix),
                    request.header("Line" + suffix)));
        }
    }

    /** The line's index, if it is a number. */
    Optional<Integer> index() {
        Matcher number = NUMBER.matcher(line);
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        int size = number.group(3).isEmpty() ? Integer.parseInt(number.group(2)) : Integer.MAX_VALUE;
        return Optional.of(number.group(1).equals("-") ? -size : size);
    }

    /** Whether the value says that it wants an arrow. */
    boolean marked() {
        return value.startsWith(OBJECT);
    }

    /** The value as it will be read again: without the mark, without blanks around it. */
    String plainValue() {
        return (marked() ? value.substring(OBJECT.length()) : value).trim();
    }

    /** Whether a line of that name and value is meant. */
    boolean meets(Category.Pair pair) {
        return pair.key().equalsIgnoreCase(key)
                && (match.isEmpty() || pair.value().equalsIgnoreCase(match));
    }
}
