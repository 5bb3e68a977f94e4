package org.patchbay.api.conf;

import java.util.List;
import java.util.Optional;

/** What a file says, with all it includes: its sections without the templates. Immutable. */
public final class ConfFile {
    private final List<ConfSection> sections;

    private ConfFile(List<ConfSection> sections) {
        this.sections = sections;
    }

    /**
     * A file of these sections.
     *
     * @param sections in order
     * @return the file
     */
    public static ConfFile of(List<ConfSection> sections) {
        return new ConfFile(List.copyOf(sections));
    }

    /**
     * All sections in order. A name may be there several times.
     *
     * @return an unmodifiable list
     */
    public List<ConfSection> sections() {
        return sections;
    }

    /**
     * The first section of that name.
     *
     * @param name in any case
     * @return the section, or nothing
     */
    public Optional<ConfSection> section(String name) {
        return sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * What the first section of that name says last about a key.
     *
     * @param section the name of the section, in any case
     * @param key the key, in any case
     * @return the value, or the empty text
     */
    public String value(String section, String key) {
        return section(section).map(found -> found.value(key)).orElse("");
    }

    @Override
    public String toString() {
        return "ConfFile" + sections;
    }
}
