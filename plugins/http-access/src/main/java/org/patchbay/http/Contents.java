package org.patchbay.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.patchbay.api.frontend.TlsFiles;

/** Tells whether files have changed. */
final class Contents {
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private Contents() {}

    /** The sum of certificate and key; whoever opens them says what is wrong with them. */
    static String of(Path directory, TlsFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : new String[] {files.certificate(), files.privateKey()}) {
                Path file = directory.resolve(name);
                if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | InvalidPathException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
