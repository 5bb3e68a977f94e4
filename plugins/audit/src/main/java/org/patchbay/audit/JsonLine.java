package org.patchbay.audit;

import java.util.Locale;
import java.util.Map;
import org.patchbay.api.runtime.AuditEntry;

/** An entry as one line of JSON, in US-ASCII, whatever is in it. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder(256).append('{');

    private JsonLine() {}

    static String of(AuditEntry entry) {
        JsonLine line = new JsonLine();
        line.put("time", entry.time().toString());
        line.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        line.put("subject", entry.subject());
        line.put("outcome", entry.outcome().name().toLowerCase(Locale.ROOT));
        line.put("account", entry.account());
        line.put("address", entry.address());
        line.put("means", entry.means());
        line.putIfAny("actionId", entry.actionId());
        line.putIfAny("detail", entry.detail());
        line.putIfAny("targets", entry.targets());
        return line.out.append('}').toString();
    }

    private void put(String key, String value) {
        name(key);
        quote(value);
    }

    private void putIfAny(String key, String value) {
        if (!value.isEmpty()) {
            put(key, value);
        }
    }

    private void putIfAny(String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            name(key);
            out.append('{');
            values.forEach(this::put);
            out.append('}');
        }
    }

    private void name(String key) {
        if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
        }
        quote(key);
        out.append(':');
    }

    /** Beyond US-ASCII everything is escaped, so that no character of a client can look like another or hide. */
    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
