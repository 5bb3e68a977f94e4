package org.patchbay.pack.pbx.dialplan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of an application: letters, each with an argument in brackets behind it or without. Immutable. */
public final class OptionLetters {
    private static final Pattern OPTION = Pattern.compile("([A-Za-z0-9])(?:\\(([^)]*)\\)?)?");

    private final Map<Character, String> options;

    private OptionLetters(Map<Character, String> options) {
        this.options = Map.copyOf(options);
    }

    /** The options in a text such as {@code dM(jazz)q}; of a letter that is there twice the last one counts. */
    public static OptionLetters parse(String text) {
        Map<Character, String> options = new HashMap<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            options.put(matcher.group(1).charAt(0), matcher.group(2) == null ? "" : matcher.group(2));
        }
        return new OptionLetters(options);
    }

    /** Whether the letter is there. */
    public boolean has(char letter) {
        return options.containsKey(letter);
    }

    /** What stands in brackets behind a letter, the empty text without; nothing if the letter is not there. */
    public Optional<String> argument(char letter) {
        return Optional.ofNullable(options.get(letter));
    }
}
