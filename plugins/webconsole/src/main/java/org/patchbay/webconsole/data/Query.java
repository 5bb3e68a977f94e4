package org.patchbay.webconsole.data;

import java.util.Locale;
import java.util.Map;

/**
 * What a page asks for.
 *
 * @param fields names and values
 */
public record Query(Map<String, String> fields) {
    public Query {
        fields = Map.copyOf(fields);
    }

    /** The value of that name, or the empty text. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether one of these texts has what the page looks for; true if it looks for nothing. */
    boolean matches(String... texts) {
        String wanted = field("q").toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return true;
        }
        for (String text : texts) {
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                return true;
            }
        }
        return false;
    }
}
