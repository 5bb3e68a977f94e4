package org.patchbay.pack.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The directory of the configuration files, and the border that no name leads across: neither {@code ..}, nor an
 * absolute name, nor a symbolic link. A link may point from one place of the directory to another.
 */
final class ConfigDirectory {
    private static final String IS_DIRECTORY = "Is a directory";

    private final Path directory;

    ConfigDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * The real place of a file that is there.
     *
     * @throws IOException if there is none, or it lies elsewhere
     */
    Path existing(String name) throws IOException {
        Path file = inside(within(name).toRealPath());
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(name, null, IS_DIRECTORY);
        }
        return file;
    }

    /**
     * The real place of a file that is written, there or not.
     *
     * @throws IOException if its folder is missing, or it lies elsewhere
     */
    Path target(String name) throws IOException {
        return Files.exists(within(name), LinkOption.NOFOLLOW_LINKS) ? existing(name) : fresh(name);
    }

    /**
     * The real place of a file that is made.
     *
     * @throws IOException if there is one of that name, its folder is missing, or it lies elsewhere
     */
    Path fresh(String name) throws IOException {
        Path file = within(name);
        if (name.isEmpty() || name.endsWith("/")) {
            throw new FileSystemException(name, null, IS_DIRECTORY);
        }
        Path folder = inside(file.getParent().toRealPath());
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(name, null, "Not a directory");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name);
        }
        return folder.resolve(file.getFileName());
    }

    /** The one name of a file: the way to it from the directory, without links. */
    String nameOf(Path real) throws IOException {
        return root().relativize(real).toString();
    }

    private Path within(String name) throws IOException {
        if (name.chars().anyMatch(c -> c < ' ')) {
            throw new NoSuchFileException(name);
        }
        try {
            Path path = Path.of(name);
            for (Path step : path) {
                if (step.toString().equals("..")) {
                    throw new AccessDeniedException(name);
                }
            }
            return path.isAbsolute() ? path : directory.resolve(path);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(name);
        }
    }

    private Path inside(Path real) throws IOException {
        if (!real.startsWith(root())) {
            throw new AccessDeniedException(real.toString());
        }
        return real;
    }

    private Path root() throws IOException {
        return directory.toRealPath();
    }
}
