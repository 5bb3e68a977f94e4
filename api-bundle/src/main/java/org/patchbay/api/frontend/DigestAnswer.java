package org.patchbay.api.frontend;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a client sends to prove that it knows a secret, as RFC 2617 has it: the fields of {@code Authorization: Digest}
 * and the method of the request. Immutable. Whether the nonce is a good one and the {@code uri} that of the request is for
 * the caller to find out.
 */
public final class DigestAnswer {
    private final String method;
    private final Map<String, String> fields;

    private DigestAnswer(String method, Map<String, String> fields) {
        this.method = method;
        this.fields = fields;
    }

    /**
     * An answer.
     *
     * @param method of the request, such as {@code GET}
     * @param fields by name in any case, without quotes
     * @return the answer
     */
    public static DigestAnswer of(String method, Map<String, String> fields) {
        Map<String, String> copy = new TreeMap<>();
        fields.forEach((name, value) -> copy.put(name.toLowerCase(Locale.ROOT), Objects.requireNonNull(value, name)));
        return new DigestAnswer(Objects.requireNonNull(method, "method"), copy);
    }

    /**
     * The method of the request.
     *
     * @return the method, as sent
     */
    public String method() {
        return method;
    }

    /**
     * A field.
     *
     * @param name its name in lower case, such as {@code nonce}
     * @return its value, or the empty text
     */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Names the account only; the rest may help to guess a secret. */
    @Override
    public String toString() {
        return "DigestAnswer[" + field("username") + "]";
    }
}
