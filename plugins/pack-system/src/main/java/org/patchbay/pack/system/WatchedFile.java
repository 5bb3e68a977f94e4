package org.patchbay.pack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Notices that a file has been written, as Asterisk does: by what the file system says, not by what is in it. */
final class WatchedFile {
    private static final String ABSENT = "absent";

    private final Path path;
    /** Changed by reloads, which come one after the other. */
    private volatile String seen;

    WatchedFile(Path path) {
        this.path = path;
        this.seen = look();
    }

    Path path() {
        return path;
    }

    /** Whether it has been written, made or deleted since the last question. */
    boolean changed() {
        String now = look();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private String look() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
