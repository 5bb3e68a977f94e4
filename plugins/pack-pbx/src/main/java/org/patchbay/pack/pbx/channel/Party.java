package org.patchbay.pack.pbx.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody in a call.
 *
 * @param number the number, or the empty text
 * @param name the name, or the empty text
 */
public record Party(String number, String name) {
    /** Nobody knows. */
    public static final Party UNKNOWN = new Party("", "");

    private static final Pattern NAME_AND_NUMBER = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^>]*)>\\s*");

    /** The text {@code "Name" <number>}, {@code Name <number>} or one of both; a number is what has digits only. */
    public static Party parse(String text) {
        Matcher both = NAME_AND_NUMBER.matcher(text);
        if (both.matches()) {
            return new Party(both.group(2).strip(), both.group(1).strip());
        }
        String plain = text.strip().replace("\"", "");
        return plain.matches("[0-9*#+() .-]+") ? new Party(plain.replaceAll("[() .-]", ""), "") : new Party("", plain);
    }

    /** Whether nothing is known. */
    public boolean unknown() {
        return number.isEmpty() && name.isEmpty();
    }

    /** This party with another number. */
    public Party withNumber(String other) {
        return new Party(other, name);
    }

    /** This party with another name. */
    public Party withName(String other) {
        return new Party(number, other);
    }

    /** The form {@code "Name" <number>}. */
    public String text() {
        if (name.isEmpty()) {
            return number;
        }
        return number.isEmpty() ? '"' + name + '"' : '"' + name + "\" <" + number + '>';
    }
}
