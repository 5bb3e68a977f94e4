package org.patchbay.api.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads files in Asterisk's format (specification 12.1): sections, templates and inheritance, comments, {@code +=},
 * {@code #include} and {@code #tryinclude} with patterns, and {@code #exec} where an operator allows it.
 *
 * <pre>
 * ConfFile queues = ConfReader.in(directory).warnings(LOG::warn).read("queues.conf");
 * </pre>
 *
 * <p>Limits: {@value #MAX_FILE_BYTES} bytes a file, 1,000 files, includes ten deep, 100,000 lines a section with what it
 * inherits, 2,000,000 inherited lines in all. The first byte order mark of a file is passed over.
 *
 * <p><b>Threads.</b> Immutable but for the fingerprint it was given; reading blocks for as long as the disk takes.
 */
public final class ConfReader {
    /** A file larger than this is none that a person wrote. */
    public static final long MAX_FILE_BYTES = 4L * 1024 * 1024;

    private final ConfSource source;
    private final Consumer<String> warnings;
    private final Optional<Consumer<ConfLine>> lines;
    private final Optional<MessageDigest> fingerprint;
    private final boolean exec;

    private ConfReader(
            ConfSource source,
            Consumer<String> warnings,
            Optional<Consumer<ConfLine>> lines,
            Optional<MessageDigest> fingerprint,
            boolean exec) {
        this.source = source;
        this.warnings = warnings;
        this.lines = lines;
        this.fingerprint = fingerprint;
        this.exec = exec;
    }

    /**
     * A reader of the files of a directory. It says nothing of lines that it cannot understand, and runs nothing.
     *
     * @param directory what the names of files, included ones too, are relative to
     * @return the reader
     */
    public static ConfReader in(Path directory) {
        return in(ConfSource.of(Objects.requireNonNull(directory, "directory")));
    }

    /**
     * A reader of files that come from somewhere else. It never runs anything.
     *
     * @param source gives the files
     * @return the reader
     */
    public static ConfReader in(ConfSource source) {
        return new ConfReader(
                Objects.requireNonNull(source, "source"), warning -> {}, Optional.empty(), Optional.empty(), false);
    }

    /**
     * This reader, which tells of lines that are passed over.
     *
     * @param next takes one line for an operator, with file and line number, on the thread that reads
     * @return a new reader
     */
    public ConfReader warnings(Consumer<String> next) {
        return new ConfReader(source, Objects.requireNonNull(next, "next"), lines, fingerprint, exec);
    }

    /**
     * This reader, which shows every line that it reads, in the order of reading: those of an included file follow the
     * line that includes it.
     *
     * @param next takes each line, comments and templates too, on the thread that reads
     * @return a new reader
     */
    public ConfReader lines(Consumer<ConfLine> next) {
        return new ConfReader(source, warnings, Optional.of(next), fingerprint, exec);
    }

    /**
     * This reader, which feeds everything it reads to a digest, so that a change of any file can be seen.
     *
     * @param next is fed with names and contents of all files
     * @return a new reader
     */
    public ConfReader fingerprint(MessageDigest next) {
        return new ConfReader(source, warnings, lines, Optional.of(next), exec);
    }

    /**
     * This reader, which follows {@code #exec}: it runs what the file says with the shell. Only for files of which an
     * operator has said so ({@code execincludes} in {@code asterisk.conf}), and only for a reader of a directory.
     *
     * @param allowed whether to run it; otherwise such a line is passed over with a warning
     * @return a new reader
     */
    public ConfReader allowingExec(boolean allowed) {
        return new ConfReader(source, warnings, lines, fingerprint, allowed);
    }

    /**
     * Reads a file.
     *
     * @param file its name, relative to the directory
     * @return what it says
     * @throws ConfException if it is missing or cannot be used; nothing has happened then
     */
    public ConfFile read(String file) throws ConfException {
        return ConfFile.of(new ConfParser(this).parse(file));
    }

    /**
     * Reads a file that may be missing.
     *
     * @param file its name, relative to the directory
     * @return what it says; no sections if there is none
     * @throws ConfException if it is there and cannot be used
     */
    public ConfFile readIfThere(String file) throws ConfException {
        return thereIs(file) ? read(file) : ConfFile.of(List.of());
    }

    private boolean thereIs(String file) throws ConfException {
        if (source instanceof DirectorySource folder) {
            return Files.exists(folder.directory().resolve(file));
        }
        try {
            return !source.find(file).isEmpty();
        } catch (IOException e) {
            throw new ConfException(file + ": " + e.getMessage());
        }
    }

    ConfSource source() {
        return source;
    }

    Consumer<String> warnings() {
        return warnings;
    }

    void tell(Supplier<ConfLine> line) {
        lines.ifPresent(listener -> listener.accept(line.get()));
    }

    /** Where {@code #exec} runs its command, if it may. */
    Optional<Path> execDirectory() {
        return exec && source instanceof DirectorySource folder ? Optional.of(folder.directory()) : Optional.empty();
    }

    void fingerprint(byte[] read) {
        fingerprint.ifPresent(digest -> digest.update(read));
    }
}
