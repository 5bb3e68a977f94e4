package org.patchbay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What ConfigAdmin keeps between two runs, under {@code data/config}. */
final class SavedSettings {
    /** ConfigAdmin saves under this key from which file FileInstall took a configuration. */
    private static final String ORIGIN = "felix.fileinstall.filename=";

    private SavedSettings() {}

    /**
     * Deletes the copies of what comes from {@code etc/} anyway. They would make a moved or copied server hold on to
     * the files of the original, outlive a file that was deleted meanwhile, and hand the core the values of the last
     * run before those of this one. What was made without a file stays.
     */
    static void forgetCopiesOfFiles(Path folder) throws StartFailure {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> saved = content.filter(
                            file -> file.getFileName().toString().endsWith(".config"))
                    .filter(Files::isRegularFile)
                    .toList();
            for (Path file : saved) {
                // Latin-1 reads any bytes; the key is ASCII.
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(ORIGIN)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new StartFailure(ExitCode.FAILED, "Cannot clean " + folder + ": " + e, e);
        }
    }
}
