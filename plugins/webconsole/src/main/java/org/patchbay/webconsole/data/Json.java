package org.patchbay.webconsole.data;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.felix.utils.json.JSONWriter;

/** Trees of maps, collections, texts, numbers and booleans, and how they are written. */
public final class Json {
    private Json() {}

    /**
     * An object with these members, in this order.
     *
     * @param members names and values in turn
     */
    public static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    /** The tree on one line. */
    public static String text(Object tree) {
        StringWriter text = new StringWriter();
        try {
            new JSONWriter(text).value(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("A StringWriter does not fail", e);
        }
        return text.toString();
    }
}
