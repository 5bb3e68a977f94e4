package org.patchbay.http.session;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.http.wire.HttpRequest;

/** Reads {@code Authorization: Digest} (RFC 2617, specification 18.6). */
final class Authorization {
    private static final Pattern SCHEME = Pattern.compile("(?i)digest\\s+(.*)");
    private static final Pattern FIELD =
            Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]*))\\s*(?:,|$)");
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{8}");

    private Authorization() {}

    /** What the client answers; nothing if it answers nothing that can be understood, or not to this request. */
    static Optional<DigestAnswer> of(HttpRequest request, String realm) {
        return request.field("authorization")
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .flatMap(scheme -> fields(scheme.group(1)))
                .map(fields -> DigestAnswer.of(request.method(), fields))
                .filter(answer -> usable(answer, request, realm));
    }

    private static Optional<Map<String, String>> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!field.find(at) || field.start() != at) {
                return Optional.empty();
            }
            String value =
                    field.group(2) == null ? field.group(3) : field.group(2).replaceAll("\\\\(.)", "$1");
            fields.put(field.group(1).toLowerCase(Locale.ROOT), value);
            at = field.end();
        }
        return Optional.of(fields);
    }

    private static boolean usable(DigestAnswer answer, HttpRequest request, String realm) {
        String algorithm = answer.field("algorithm");
        String quality = answer.field("qop");
        boolean counted = quality.equals("auth")
                && COUNT.matcher(answer.field("nc")).matches()
                && !answer.field("cnonce").isEmpty();
        return (algorithm.isEmpty() || algorithm.equalsIgnoreCase("MD5"))
                && (quality.isEmpty() || counted)
                && !answer.field("username").isEmpty()
                && !answer.field("response").isEmpty()
                && NONCE.matcher(answer.field("nonce")).matches()
                && answer.field("realm").equals(realm)
                && answer.field("uri").equals(request.target());
    }

    /** How often the nonce was used; nothing if the client does not count. */
    static Optional<Long> count(DigestAnswer answer) {
        return answer.field("qop").isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(answer.field("nc"), 16));
    }
}
