package org.patchbay.pack.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfLine;
import org.patchbay.api.conf.ConfLine.Kind;

/**
 * A file with all it includes, while it is changed. A change is one of its lines; what the lines mean is read anew after
 * each by the reader that everybody uses. A change that does not read as it was meant is taken back.
 *
 * <p>Used by one thread.
 */
final class ConfigFile {
    private final FileSet files;
    private final String name;

    /** The documents before the first change that was asked for; set once. */
    private Map<String, Document> untouched = Map.of();

    /** What the files say now; written by each change. */
    private Reading reading;

    private ConfigFile(FileSet files, String name, Reading reading) {
        this.files = files;
        this.name = name;
        this.reading = reading;
    }

    /**
     * Reads a file.
     *
     * @param files gives it and what it includes
     * @param name its one name
     * @throws ConfException if it cannot be used
     */
    static ConfigFile of(FileSet files, String name) throws ConfException {
        ConfigFile file = new ConfigFile(files, name, Reading.of(files, name));
        List<Category> before = file.reading.categories();
        file.attempt(file::mergeAppendedText, next -> next.categories().equals(before));
        file.untouched = files.changed();
        return file;
    }

    String name() {
        return name;
    }

    Reading reading() {
        return reading;
    }

    Document document(String file) {
        return files.document(file);
    }

    /**
     * Changes lines, if what then is read is what was wanted.
     *
     * @param change changes documents
     * @param wanted looks at what they say then
     * @return whether it did; otherwise all is as before
     */
    boolean attempt(Consumer<FileSet> change, Predicate<Reading> wanted) {
        Map<String, Document> before = files.changed();
        change.accept(files);
        try {
            Reading next = Reading.of(files, name);
            if (wanted.test(next)) {
                reading = next;
                return true;
            }
        } catch (ConfException e) {
            // The lines that it made mean nothing, so they are not what was wanted.
        }
        files.restore(before);
        return false;
    }

    /**
     * Text that {@code +=} appends becomes part of the value, as it is saved (specification 15), where nothing stands
     * in between that could have looked at the value before.
     */
    private void mergeAppendedText(FileSet set) {
        Map<String, ConfLine> plain = new HashMap<>();
        Map<ConfLine, String> values = new HashMap<>();
        LineRemoval merged = new LineRemoval();
        for (ConfLine line : reading.lines()) {
            if (line.kind() == Kind.SECTION || line.kind() == Kind.DIRECTIVE) {
                plain.clear();
            } else if (line.kind() == Kind.ENTRY && !line.operator().equals("+=")) {
                plain.put(line.name(), line);
                values.put(line, line.value());
            } else if (line.kind() == Kind.ENTRY) {
                ConfLine target = plain.get(line.name());
                if (target != null && target.file().equals(line.file())) {
                    values.merge(target, line.value(), String::concat);
                    merged.add(line);
                } else {
                    plain.remove(line.name());
                }
            }
        }
        values.forEach((line, value) -> {
            if (!value.equals(line.value())) {
                replace(set, line, ConfText.entry(line.name(), line.operator().equals("=>"), value));
            }
        });
        merged.from(set);
    }

    /** Says something else in a line and keeps its comments. */
    static void replace(FileSet set, ConfLine line, String text) {
        set.change(line.file(), set.document(line.file()).replaced(line.number(), ConfText.around(line, text)));
    }

    /** The documents that have been changed, and the file itself always. */
    Map<String, Document> saved(SavedForm form) {
        Map<String, Document> saved = new HashMap<>();
        saved.put(name, form.of(name, files.document(name), reading));
        files.changed().forEach((file, document) -> {
            if (!file.equals(name) && !document.equals(untouched.get(file))) {
                saved.put(file, form.of(file, document, reading));
            }
        });
        return saved;
    }

    /** Whether these documents say the same as this file does now. */
    boolean saysTheSame(Map<String, Document> documents) {
        List<Category> meant = reading.categories();
        return attempt(
                set -> documents.forEach(set::change), next -> next.categories().equals(meant));
    }

    /** The first section of that name that is no template, and its place among the others. */
    Optional<Integer> indexOf(String category) {
        return reading.section(category).map(reading.sections()::indexOf);
    }
}
