package org.patchbay.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One request, as far as it has a meaning here. Its texts have one character for each byte.
 *
 * @param method in capitals
 * @param target what stands behind the method: path and query, as sent
 * @param fields the headers, in order
 * @param body the form that was posted, or no bytes
 */
public record HttpRequest(String method, String target, List<HttpField> fields, byte[] body) {
    /** Makes the list unchangeable. */
    public HttpRequest {
        fields = List.copyOf(fields);
    }

    /** The path, decoded. */
    public String path() {
        int query = target.indexOf('?');
        return Percent.decode(query < 0 ? target : target.substring(0, query), false);
    }

    /** What stands behind the question mark, as sent. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** Whether it has a form instead of a query. */
    public boolean posts() {
        return method.equals("POST");
    }

    /** Whether the answer is wanted without its body. */
    public boolean headOnly() {
        return method.equals("HEAD");
    }

    /** The first header of that name, in any case. */
    public Optional<String> field(String name) {
        return fields.stream()
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
                .map(HttpField::value)
                .findFirst();
    }

    /** Keeps what may be a secret out of every log. */
    @Override
    public String toString() {
        return "HttpRequest[" + method + "]";
    }
}
