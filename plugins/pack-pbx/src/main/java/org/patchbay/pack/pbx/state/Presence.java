package org.patchbay.pack.pbx.state;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchbay.pack.pbx.channel.OneLine;

/**
 * What somebody says of himself (specification A.4).
 *
 * @param state one of the known words
 * @param subtype a word of his own, or the empty text
 * @param message a sentence, or the empty text
 */
public record Presence(String state, String subtype, String message) {
    /** Nobody has said anything. */
    public static final Presence NOT_SET = new Presence("not_set", "", "");

    private static final Set<String> STATES =
            Set.of("not_set", "unavailable", "available", "away", "xa", "chat", "dnd");

    /** The form {@code state,subtype,message}; nothing if the state is none. */
    public static Optional<Presence> parse(String text) {
        String[] parts = OneLine.of(text).split(",", 3);
        String state = parts[0].strip().toLowerCase(Locale.ROOT);
        return STATES.contains(state)
                ? Optional.of(new Presence(state, part(parts, 1), part(parts, 2)))
                : Optional.empty();
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place] : "";
    }
}
