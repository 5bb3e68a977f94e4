package org.patchbay.core.settings;

import java.util.Objects;

/**
 * One line of an access list as it stands in a file.
 *
 * @param kind what it does
 * @param value behind the equals sign
 * @param origin file and line, for warnings
 */
public record AclLine(Kind kind, String value, String origin) {
    /** What a line of an access list does. */
    public enum Kind {
        /** Lets the addresses in. */
        PERMIT,
        /** Keeps the addresses out. */
        DENY,
        /** Names lists of {@code acl.conf} that must let the address in as well. */
        ACL
    }

    /** Checks that nothing is missing. */
    public AclLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
