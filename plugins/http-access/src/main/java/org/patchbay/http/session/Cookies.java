package org.patchbay.http.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patchbay.http.wire.HttpField;
import org.patchbay.http.wire.HttpRequest;

/**
 * The two cookies of a session. The one that Asterisk has names it, with as many digits as Asterisk's. The other is its
 * key: 128 random bits, given to who logs in.
 *
 * @param id eight lower-case digits, or nothing
 * @param key 32 lower-case digits, or nothing
 */
record Cookies(Optional<String> id, Optional<String> key) {
    private static final String ID = "mansession_id";
    private static final String KEY = "mansession_key";
    private static final Pattern ID_FORM = form(ID, "[0-9a-fA-F]{1,8}");
    private static final Pattern KEY_FORM = form(KEY, "[0-9a-f]{32}");

    private static Pattern form(String name, String value) {
        return Pattern.compile("(?:^|[;,\\s])" + name + "=\"?(" + value + ")\"?(?=$|[;,\\s])");
    }

    /** Those that the client shows; of several of a name the last one counts. */
    static Cookies of(HttpRequest request) {
        String all = request.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("Cookie"))
                .map(HttpField::value)
                .collect(Collectors.joining("; "));
        Optional<String> id =
                last(ID_FORM, all).map(digits -> "0".repeat(8 - digits.length()) + digits.toLowerCase(Locale.ROOT));
        return new Cookies(id, last(KEY_FORM, all));
    }

    private static Optional<String> last(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        Optional<String> found = Optional.empty();
        while (matcher.find()) {
            found = Optional.of(matcher.group(1));
        }
        return found;
    }

    /** The headers that every answer to a cookie session has (specification 18.3). */
    static List<HttpField> fields(String id, long maxAge) {
        return List.of(
                new HttpField("Cache-Control", "no-cache;"),
                new HttpField("Set-Cookie", ID + "=\"" + id + "\"; Version=1; Max-Age=" + maxAge),
                new HttpField("Pragma", "SuppressEvents"));
    }

    /** Gives the client its key: no script reads it, no other site sends it, and under TLS it goes nowhere else. */
    static HttpField keyField(String key, boolean secure) {
        return new HttpField(
                "Set-Cookie", KEY + "=" + key + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : ""));
    }
}
