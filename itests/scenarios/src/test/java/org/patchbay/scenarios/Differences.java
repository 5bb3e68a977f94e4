package org.patchbay.scenarios;

import java.util.Map;

/**
 * The recordings that the server does not follow on purpose, and why; docs/compatibility.md has the same. One of this list
 * that passes fails the test.
 */
final class Differences {
    static final Map<String, String> REASONS = Map.of(
            "http-digest-user-without-secret.http", "nobody logs in to an account without a secret",
            "http-mxml-escapes.http", "its XML is not well-formed: two attributes have one name");

    private Differences() {}
}
