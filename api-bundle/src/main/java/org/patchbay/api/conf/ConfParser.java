package org.patchbay.api.conf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.api.wire.WireText;

/** Reads one file with all it includes, as a {@link ConfReader} wants it; then it has done its work. */
final class ConfParser {
    /** Files that include each other end here. */
    private static final int MAX_INCLUDE_DEPTH = 10;

    /** Sections that inherit from each other can double with every line of the file. */
    private static final int MAX_ENTRIES = 100_000;

    /** And many sections can inherit from one long template. */
    private static final int MAX_ENTRIES_TOGETHER = 2_000_000;

    /** Some editors begin a file with it; it would hide the first section. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Nobody keeps accounts in more files. */
    private static final int MAX_FILES = 1000;

    private final ConfReader reader;
    private final ConfSource source;
    private final Consumer<String> warnings;
    private final List<SectionDraft> sections = new ArrayList<>();
    private SectionDraft current;
    private int depth;
    private int files;
    private int inherited;

    ConfParser(ConfReader reader) {
        this.reader = reader;
        this.source = reader.source();
        this.warnings = reader.warnings();
    }

    /** The sections of the file that are no templates, in order. */
    List<ConfSection> parse(String file) throws ConfException {
        readFile(file);
        return sections.stream()
                .filter(section -> !section.template())
                .map(SectionDraft::section)
                .toList();
    }

    private void readFile(String name) throws ConfException {
        readLines(text(name), name);
    }

    private void readLines(String text, String shown) throws ConfException {
        if (++files > MAX_FILES) {
            throw new ConfException(shown + ": more than " + MAX_FILES + " files are included");
        }
        if (++depth > MAX_INCLUDE_DEPTH) {
            throw new ConfException(shown + ": files include each other, more than " + MAX_INCLUDE_DEPTH + " deep");
        }
        LineReader lines = new LineReader(shown);
        for (String line : text.split("\n", -1)) {
            take(lines.read(line));
        }
        if (lines.commentFrom() > 0) {
            warnings.accept(shown + ":" + lines.commentFrom() + ": the comment that starts here has no end (--;); the "
                    + "rest of the file is ignored");
        }
        depth--;
    }

    private String text(String name) throws ConfException {
        try {
            byte[] bytes = source.read(name);
            if (bytes.length > ConfReader.MAX_FILE_BYTES) {
                throw new ConfException(name + ": larger than " + ConfReader.MAX_FILE_BYTES + " bytes");
            }
            reader.fingerprint(name.getBytes(StandardCharsets.UTF_8));
            reader.fingerprint(bytes);
            String text = WireText.decode(bytes);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ConfException(
                    name + ": " + Optional.ofNullable(e.getReason()).orElse("there is no such file"));
        } catch (IOException e) {
            throw new ConfException(name + ": cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    /** A directive is told of before the lines that it brings along. */
    private void take(ConfLine line) throws ConfException {
        if (line.kind() == ConfLine.Kind.DIRECTIVE) {
            tell(line);
        }
        switch (line.kind()) {
            case SECTION -> section(line);
            case DIRECTIVE -> directive(line.value(), line.origin());
            case ENTRY, IGNORED -> assignment(line);
            default -> {}
        }
        if (line.kind() != ConfLine.Kind.DIRECTIVE) {
            tell(line);
        }
    }

    private void tell(ConfLine line) {
        reader.tell(() -> line.within(current == null ? "" : current.origin()));
    }

    private void section(ConfLine line) throws ConfException {
        List<SectionDraft> bases = new ArrayList<>();
        for (String option : line.options()) {
            if (!option.equals("!") && !option.equals("+")) {
                bases.add(existing(option, line.origin()));
            }
        }
        if (line.options().contains("+")) {
            current = existing(line.name(), line.origin());
        } else {
            current = new SectionDraft(line.name(), line.options().contains("!"), line.origin());
            sections.add(current);
        }
        for (SectionDraft base : bases) {
            inherit(base, line.origin());
        }
    }

    private void inherit(SectionDraft base, String origin) throws ConfException {
        inherited += base.size();
        if (current.size() + base.size() > MAX_ENTRIES) {
            throw new ConfException(
                    origin + ": with what it inherits this section has more than " + MAX_ENTRIES + " lines");
        }
        if (inherited > MAX_ENTRIES_TOGETHER) {
            throw new ConfException(
                    origin + ": up to here more than " + MAX_ENTRIES_TOGETHER + " lines have been inherited");
        }
        current.inherit(base);
    }

    private SectionDraft existing(String name, String origin) throws ConfException {
        Optional<SectionDraft> found = sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(name))
                .findFirst();
        return found.orElseThrow(
                () -> new ConfException(origin + ": there is no section [" + name + "] above this line to build on"));
    }

    private void assignment(ConfLine line) throws ConfException {
        if (current == null) {
            throw new ConfException(line.origin() + ": this line stands in front of the first [section]");
        }
        if (line.kind() == ConfLine.Kind.IGNORED) {
            warnings.accept(line.origin()
                    + (line.operator().isEmpty()
                            ? ": no = in this line; it is ignored"
                            : ": nothing in front of the =; the line is ignored"));
            return;
        }
        ConfEntry entry = ConfEntry.of(line.name(), line.value(), line.origin());
        if (line.operator().equals("+=")) {
            current.append(entry);
        } else {
            current.add(entry);
        }
    }

    private void directive(String text, String origin) throws ConfException {
        String[] words = text.split("\\s+", 2);
        String target = words.length < 2 ? "" : unquoted(words[1].trim());
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "include" -> include(target, origin, true);
            case "tryinclude" -> include(target, origin, false);
            case "exec" -> exec(target, origin);
            default -> warnings.accept(origin + ": unknown directive #" + words[0] + "; the line is ignored");
        }
    }

    private void exec(String command, String origin) throws ConfException {
        if (reader.execDirectory().isEmpty()) {
            warnings.accept(origin + ": #exec is not followed, since asterisk.conf does not say execincludes = yes;"
                    + " the line is ignored");
            return;
        }
        SectionDraft before = current;
        String output = ExecOutput.of(command, reader.execDirectory().get(), origin);
        reader.fingerprint(WireText.encode(output));
        readLines(output, origin + " (#exec)");
        current = before;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("<") && text.endsWith(">"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void include(String target, String origin, boolean needed) throws ConfException {
        List<String> found = targets(target, origin);
        if (found.isEmpty() && needed) {
            throw new ConfException(origin + ": the included file " + target + " does not exist");
        }
        SectionDraft before = current;
        for (String file : found) {
            readFile(file);
            current = before;
        }
    }

    /** The file of that name, or all files of a pattern such as {@code manager.d/*.conf}. */
    private List<String> targets(String target, String origin) throws ConfException {
        try {
            return source.find(target);
        } catch (IOException e) {
            throw new ConfException(origin + ": " + target + " is no file name: " + e.getMessage());
        }
    }
}
