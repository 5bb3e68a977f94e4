package org.patchbay.api.database;

import java.util.Objects;

/** One entry of a {@link KeyStore} at the time when it was read. Immutable. */
public final class StoredEntry {
    private final String path;
    private final String value;

    private StoredEntry(String path, String value) {
        this.path = path;
        this.value = value;
    }

    /**
     * An entry.
     *
     * @param path its whole key, such as {@code /cidname/5551212}
     * @param value its value
     * @return the entry
     */
    public static StoredEntry of(String path, String value) {
        return new StoredEntry(Objects.requireNonNull(path, "path"), Objects.requireNonNull(value, "value"));
    }

    /**
     * The whole key: a slash, the family, a slash, the key. Both parts may contain slashes themselves, so the path does
     * not tell where the family ends.
     *
     * @return the path
     */
    public String path() {
        return path;
    }

    /**
     * The value. Files that others wrote may have line ends in it.
     *
     * @return the value, possibly empty
     */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredEntry entry && path.equals(entry.path) && value.equals(entry.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, value);
    }

    /** The path only: a value may be a secret. */
    @Override
    public String toString() {
        return "StoredEntry[" + path + "]";
    }
}
