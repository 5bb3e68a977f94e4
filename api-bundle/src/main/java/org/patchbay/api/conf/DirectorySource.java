package org.patchbay.api.conf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The files of a directory. */
final class DirectorySource implements ConfSource {
    private final Path directory;

    DirectorySource(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) ConfReader.MAX_FILE_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(
                    name,
                    null,
                    "there is no such file in " + file.toAbsolutePath().getParent());
        }
    }

    @Override
    public List<String> find(String target) throws IOException {
        try {
            int slash = target.lastIndexOf('/');
            Path folder = directory.resolve(target.substring(0, slash + 1));
            String name = target.substring(slash + 1);
            if (name.matches(".*[*?\\[{].*")) {
                return Files.isDirectory(folder) ? matches(folder, name) : List.of();
            }
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? List.of(shown(file)) : List.of();
        } catch (InvalidPathException | PatternSyntaxException | DirectoryIteratorException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<String> matches(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)) {
                    found.add(entry);
                }
            }
        }
        return found.stream().sorted().map(this::shown).toList();
    }

    private String shown(Path file) {
        return file.startsWith(directory) ? directory.relativize(file).toString() : file.toString();
    }
}
