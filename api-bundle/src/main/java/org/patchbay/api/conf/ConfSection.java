package org.patchbay.api.conf;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One {@code [section]} of a file, with what it inherits from templates. Immutable. */
public final class ConfSection {
    private final String name;
    private final String origin;
    private final List<ConfEntry> entries;

    private ConfSection(String name, String origin, List<ConfEntry> entries) {
        this.name = name;
        this.origin = origin;
        this.entries = entries;
    }

    /**
     * A section.
     *
     * @param name what stands in its brackets
     * @param origin file and line, such as {@code manager.conf:12}
     * @param entries its lines in order
     * @return the section
     */
    public static ConfSection of(String name, String origin, List<ConfEntry> entries) {
        return new ConfSection(
                Objects.requireNonNull(name, "name"), Objects.requireNonNull(origin, "origin"), List.copyOf(entries));
    }

    /**
     * What stands in the brackets, as it is written. Asterisk compares names of sections without case.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Where the section begins.
     *
     * @return file and line, such as {@code manager.conf:12}
     */
    public String origin() {
        return origin;
    }

    /**
     * All lines in order, inherited ones first. A key may be there several times.
     *
     * @return an unmodifiable list
     */
    public List<ConfEntry> entries() {
        return entries;
    }

    /**
     * The last line of a key, which is the one that counts for settings that have one value.
     *
     * @param key in any case
     * @return the line, or nothing
     */
    public Optional<ConfEntry> last(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .reduce((earlier, later) -> later);
    }

    /**
     * What the last line of a key says.
     *
     * @param key in any case
     * @return the value, or the empty text if there is no such line
     */
    public String value(String key) {
        return last(key).map(ConfEntry::value).orElse("");
    }

    @Override
    public String toString() {
        // Values may be secrets.
        return "ConfSection[" + name + ", " + origin + ", " + entries.size() + " lines]";
    }
}
