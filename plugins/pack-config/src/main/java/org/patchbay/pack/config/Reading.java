package org.patchbay.pack.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfLine;
import org.patchbay.api.conf.ConfLine.Kind;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.api.conf.ConfSource;

/** What a file says, and which of its lines says it. Immutable. */
final class Reading {
    private final ConfFile file;
    private final List<ConfLine> lines;
    private final Map<String, ConfLine> byOrigin = new HashMap<>();

    private Reading(ConfFile file, List<ConfLine> lines) {
        this.file = file;
        this.lines = lines;
        lines.forEach(line -> byOrigin.putIfAbsent(line.origin(), line));
    }

    /** Reads a file with all it includes. */
    static Reading of(ConfSource source, String name) throws ConfException {
        List<ConfLine> lines = new ArrayList<>();
        ConfFile file = ConfReader.in(source)
                .lines(line -> {
                    if (lines.size() <= ConfigLimits.LINES) {
                        lines.add(line);
                    }
                })
                .read(name);
        long sections =
                lines.stream().filter(line -> line.kind() == Kind.SECTION).count();
        if (lines.size() > ConfigLimits.LINES || sections > ConfigLimits.CATEGORIES) {
            throw new ConfException(name + ": more than " + ConfigLimits.LINES + " lines or " + ConfigLimits.CATEGORIES
                    + " sections cannot be changed");
        }
        return new Reading(file, lines);
    }

    /** All lines in the order of reading. */
    List<ConfLine> lines() {
        return lines;
    }

    /** The sections that are no templates. */
    List<ConfSection> sections() {
        return file.sections();
    }

    /** The first section of that name that is no template, whatever the case. */
    Optional<ConfSection> section(String name) {
        return file.section(name);
    }

    /** The head of the first section of that name, template or not. */
    Optional<ConfLine> head(String name) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.SECTION && !line.options().contains("+"))
                .filter(line -> line.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The line that begins a section. */
    ConfLine head(ConfSection section) {
        return byOrigin.get(section.origin());
    }

    /** The lines of a section that stand under its own heads, not under those of its bases. */
    List<ConfLine> own(String section, Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.section().equals(section))
                .toList();
    }

    /** The line of an entry, unless the section has inherited it. */
    Optional<ConfLine> own(ConfSection section, ConfEntry entry) {
        return Optional.ofNullable(byOrigin.get(entry.origin()))
                .filter(line -> line.section().equals(section.origin()));
    }

    /** What it says, without a word on where. */
    List<Category> categories() {
        return sections().stream().map(Category::of).toList();
    }
}
