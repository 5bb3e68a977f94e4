package org.patchbay.api.conf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import org.patchbay.api.wire.WireText;

/** Reads one file with all it includes, as a {@link ConfReader} wants it; then it has done its work. */
final class ConfParser {
    /** Files that include each other end here. */
    private static final int MAX_INCLUDE_DEPTH = 10;

    /** Sections that inherit from each other can double with every line of the file. */
    private static final int MAX_ENTRIES = 100_000;

    /** Some editors begin a file with it; it would hide the first section. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Nobody keeps accounts in more files. */
    private static final int MAX_FILES = 1000;

    private final ConfReader reader;
    private final Path directory;
    private final Consumer<String> warnings;
    private final List<SectionDraft> sections = new ArrayList<>();
    private SectionDraft current;
    private int depth;
    private int files;

    ConfParser(ConfReader reader) {
        this.reader = reader;
        this.directory = reader.directory();
        this.warnings = reader.warnings();
    }

    /** The sections of the file that are no templates, in order. */
    List<ConfSection> parse(String file) throws ConfException {
        readFile(directory.resolve(file), file);
        return sections.stream()
                .filter(section -> !section.template())
                .map(SectionDraft::section)
                .toList();
    }

    private void readFile(Path path, String shown) throws ConfException {
        readLines(text(path, shown), shown);
    }

    private void readLines(String text, String shown) throws ConfException {
        if (++files > MAX_FILES) {
            throw new ConfException(shown + ": more than " + MAX_FILES + " files are included");
        }
        if (++depth > MAX_INCLUDE_DEPTH) {
            throw new ConfException(shown + ": files include each other, more than " + MAX_INCLUDE_DEPTH + " deep");
        }
        CommentStripper comments = new CommentStripper();
        int number = 0;
        int commentFrom = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String stripped = comments.strip(line).trim();
            commentFrom = !comments.insideBlock() ? 0 : commentFrom == 0 ? number : commentFrom;
            if (!stripped.isEmpty()) {
                line(stripped, shown + ":" + number);
            }
        }
        if (commentFrom > 0) {
            warnings.accept(shown + ":" + commentFrom + ": the comment that starts here has no end (--;); the rest of "
                    + "the file is ignored");
        }
        depth--;
    }

    private String text(Path path, String shown) throws ConfException {
        try {
            if (Files.size(path) > ConfReader.MAX_FILE_BYTES) {
                throw new ConfException(shown + ": larger than " + ConfReader.MAX_FILE_BYTES + " bytes");
            }
            byte[] bytes = Files.readAllBytes(path);
            reader.fingerprint(shown.getBytes(StandardCharsets.UTF_8));
            reader.fingerprint(bytes);
            String text = WireText.decode(bytes);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ConfException(shown + ": there is no such file in "
                    + path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new ConfException(shown + ": cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private void line(String line, String origin) throws ConfException {
        if (line.charAt(0) == '[') {
            section(line, origin);
        } else if (line.charAt(0) == '#') {
            directive(line.substring(1).trim(), origin);
        } else {
            assignment(line.charAt(0) == '\\' ? line.substring(1) : line, origin);
        }
    }

    private void section(String line, String origin) throws ConfException {
        int close = line.indexOf(']');
        if (close < 0) {
            throw new ConfException(origin + ": a section starts here, but its ] is missing");
        }
        String name = line.substring(1, close);
        String rest = line.substring(close + 1).trim();
        List<String> options = rest.startsWith("(") ? options(rest, origin) : List.of();
        List<SectionDraft> bases = new ArrayList<>();
        for (String option : options) {
            if (!option.equals("!") && !option.equals("+")) {
                bases.add(existing(option, origin));
            }
        }
        if (options.contains("+")) {
            current = existing(name, origin);
        } else {
            current = new SectionDraft(name, options.contains("!"), origin);
            sections.add(current);
        }
        for (SectionDraft base : bases) {
            if (current.size() + base.size() > MAX_ENTRIES) {
                throw new ConfException(
                        origin + ": with what it inherits this section has more than " + MAX_ENTRIES + " lines");
            }
            current.inherit(base);
        }
    }

    private static List<String> options(String rest, String origin) throws ConfException {
        int close = rest.indexOf(')');
        if (close < 0) {
            throw new ConfException(origin + ": the ) behind the section's name is missing");
        }
        List<String> options = new ArrayList<>();
        for (String option : rest.substring(1, close).split(",")) {
            if (!option.isBlank()) {
                options.add(option.trim());
            }
        }
        return options;
    }

    private SectionDraft existing(String name, String origin) throws ConfException {
        Optional<SectionDraft> found = sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(name))
                .findFirst();
        return found.orElseThrow(
                () -> new ConfException(origin + ": there is no section [" + name + "] above this line to build on"));
    }

    private void assignment(String line, String origin) throws ConfException {
        int equals = line.indexOf('=');
        if (current == null) {
            throw new ConfException(origin + ": this line stands in front of the first [section]");
        }
        if (equals < 0) {
            warnings.accept(origin + ": no = in this line; it is ignored");
            return;
        }
        boolean append = equals > 0 && line.charAt(equals - 1) == '+';
        String key = line.substring(0, append ? equals - 1 : equals).trim();
        String value = line.substring(equals + 1);
        if (key.isEmpty()) {
            warnings.accept(origin + ": nothing in front of the =; the line is ignored");
        } else if (append) {
            current.append(ConfEntry.of(key, value, origin));
        } else {
            String text = value.startsWith(">") ? value.substring(1) : value;
            current.add(ConfEntry.of(key, text.trim(), origin));
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
        if (!reader.execAllowed()) {
            warnings.accept(origin + ": #exec is not followed, since asterisk.conf does not say execincludes = yes;"
                    + " the line is ignored");
            return;
        }
        SectionDraft before = current;
        String output = ExecOutput.of(command, directory, origin);
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
        List<Path> files = targets(target, origin);
        if (files.isEmpty() && needed) {
            throw new ConfException(origin + ": the included file " + target + " does not exist");
        }
        SectionDraft before = current;
        for (Path file : files) {
            readFile(
                    file,
                    file.startsWith(directory) ? directory.relativize(file).toString() : file.toString());
            current = before;
        }
    }

    /** The file of that name, or all files of a pattern such as {@code manager.d/*.conf}. */
    private List<Path> targets(String target, String origin) throws ConfException {
        try {
            int slash = target.lastIndexOf('/');
            Path folder = directory.resolve(target.substring(0, slash + 1));
            String name = target.substring(slash + 1);
            if (name.matches(".*[*?\\[{].*")) {
                return Files.isDirectory(folder) ? matches(folder, name) : List.of();
            }
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? List.of(file) : List.of();
        } catch (InvalidPathException | PatternSyntaxException | DirectoryIteratorException | IOException e) {
            throw new ConfException(origin + ": " + target + " is no file name: " + e.getMessage());
        }
    }

    private static List<Path> matches(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)) {
                    found.add(entry);
                }
            }
        }
        found.sort(null);
        return found;
    }
}
