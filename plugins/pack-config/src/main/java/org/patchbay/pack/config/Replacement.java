package org.patchbay.pack.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The next content of a file, on disk beside it until {@link #commit} puts it in its place. Whatever happens before
 * that leaves the file as it was.
 */
final class Replacement implements AutoCloseable {
    private static final String PREFIX = ".patchbay-";
    private static final String SUFFIX = ".tmp";

    /** What a crash left behind is older than any save takes. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);

    /** Files hold secrets: nobody else reads along while one is written. */
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Disk disk;
    private final Path target;
    private final Path fresh;

    private Replacement(Disk disk, Path target, Path fresh) {
        this.disk = disk;
        this.target = target;
        this.fresh = fresh;
    }

    /**
     * Writes the content beside its target.
     *
     * @param model whose permissions and owner it gets: the target itself, or what a new one was made from
     * @throws IOException if it cannot be written, or the target may not be; nothing is left then
     */
    static Replacement of(Disk disk, Path target, byte[] content, Path model) throws IOException {
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        removeLeftovers(target.getParent());
        Replacement next = new Replacement(disk, target, fresh(target.getParent()));
        try {
            next.resemble(model, Files.exists(target));
            disk.fill(next.fresh, content);
            return next;
        } catch (IOException | RuntimeException e) {
            next.close();
            throw e;
        }
    }

    private static Path fresh(Path folder) throws IOException {
        return posix(folder) == null
                ? Files.createTempFile(folder, PREFIX, SUFFIX)
                : Files.createTempFile(folder, PREFIX, SUFFIX, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    private static PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** A new file belongs to whoever makes it; only the permissions are taken over. */
    private void resemble(Path model, boolean owner) throws IOException {
        PosixFileAttributeView view = posix(fresh);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = posix(model).readAttributes();
        PosixFileAttributes own = view.readAttributes();
        if (owner && !own.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (owner && !own.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        view.setPermissions(wanted.permissions());
    }

    /** Puts it in its place, for good. */
    void commit() throws IOException {
        disk.move(fresh, target);
    }

    /** Removes it if it was not committed. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(fresh);
    }

    private static void removeLeftovers(Path folder) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
