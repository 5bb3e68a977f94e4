package org.patchbay.console.guard;

import java.util.Locale;
import java.util.Set;

/**
 * Where a request comes from, as the browser says.
 *
 * @param method of the request
 * @param host the header {@code Host}, or the empty text
 * @param origin the header {@code Origin}, or the empty text
 * @param fetchSite the header {@code Sec-Fetch-Site}, or the empty text
 */
record Origin(String method, String host, String origin, String fetchSite) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What a browser says of a page of the same site, or of nobody's. */
    private static final Set<String> OWN = Set.of("", "same-origin", "none");

    /** Whether the request changes something and another site's page sent it. */
    boolean foreign() {
        if (READING.contains(method)) {
            return false;
        }
        return origin.isEmpty() ? !OWN.contains(fetchSite) : !ownOrigin();
    }

    /** The scheme does not count: before a proxy that speaks TLS it is another one than here. */
    private boolean ownOrigin() {
        int authority = origin.indexOf("://");
        return authority > 0
                && !host.isEmpty()
                && origin.substring(authority + "://".length())
                        .toLowerCase(Locale.ROOT)
                        .equals(host.toLowerCase(Locale.ROOT));
    }
}
