package org.patchbay.scenarios;

import java.util.Map;

/**
 * The recordings that the server does not follow on purpose, and why; docs/compatibility.md has the same. One of this list
 * that passes fails the test.
 */
final class Differences {
    static final Map<String, String> REASONS = Map.of(
            "db-deltree-like.ami", "names are compared exactly, so that l_x does not wipe lax",
            "drivers-skinny.ami", "phones of that kind are hardware; none are simulated",
            "http-digest-user-without-secret.http", "nobody logs in to an account without a secret",
            "http-mxml-escapes.http", "its XML is not well-formed: two attributes have one name",
            "permissions-quirk-empty-item.ami", "an empty word gives no rights",
            "permissions-quirk-prefix.ami", "the beginning of a word gives no rights",
            "reload-core-parts-events.ami", "its line ends are damaged",
            "var-getvar-shell.ami", "nothing reaches a shell");

    private Differences() {}
}
