package org.patchbay.api.conf;

import java.util.Objects;

/** One {@code key = value} line. Immutable. */
public final class ConfEntry {
    private final String key;
    private final String value;
    private final String origin;

    private ConfEntry(String key, String value, String origin) {
        this.key = key;
        this.value = value;
        this.origin = origin;
    }

    /**
     * A line.
     *
     * @param key in front of the equals sign
     * @param value behind it
     * @param origin file and line, such as {@code manager.conf:13}
     * @return the line
     */
    public static ConfEntry of(String key, String value, String origin) {
        return new ConfEntry(
                Objects.requireNonNull(key, "key"),
                Objects.requireNonNull(value, "value"),
                Objects.requireNonNull(origin, "origin"));
    }

    /**
     * What stands in front of the equals sign, as it is written. Asterisk compares keys without case.
     *
     * @return the key, without blanks around it
     */
    public String key() {
        return key;
    }

    /**
     * What stands behind {@code =} or {@code =>}, without comment. It may contain whatever a file can, but no line feed;
     * what goes to the wire is checked there.
     *
     * @return the value, without blanks around it
     */
    public String value() {
        return value;
    }

    /**
     * Where the line is, for messages to the operator.
     *
     * @return file and line, such as {@code manager.conf:13}
     */
    public String origin() {
        return origin;
    }

    @Override
    public String toString() {
        // The value may be a secret.
        return "ConfEntry[" + key + ", " + origin + "]";
    }
}
