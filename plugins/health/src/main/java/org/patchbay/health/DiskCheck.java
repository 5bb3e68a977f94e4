package org.patchbay.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether there is room for logs and the database. */
final class DiskCheck {
    private static final long MEGABYTE = 1024L * 1024L;

    private final List<Path> folders;
    private final long least;

    /**
     * A check of those folders.
     *
     * @param folders where the server writes
     * @param leastMegabytes less than that is bad, less than four times that is doubtful
     */
    DiskCheck(List<Path> folders, long leastMegabytes) {
        this.folders = List.copyOf(folders);
        this.least = leastMegabytes * MEGABYTE;
    }

    Check check() {
        return new Check("disk", false, () -> folders.stream().map(this::look).toList());
    }

    private Finding look(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String words = folder.getFileName() + ": " + free / MEGABYTE + " MB are free";
            if (free < least) {
                return Finding.bad(words);
            }
            return free < 4 * least ? Finding.doubtful(words) : Finding.good(words);
        } catch (IOException e) {
            return Finding.bad("The folder " + folder.getFileName() + " cannot be looked at: " + e.getMessage());
        }
    }
}
