package org.patchbay.core.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.core.settings.TlsSettings;

/**
 * A file that holds certificates or keys.
 *
 * @param name where it is named, and its path
 * @param content what is in it
 */
record KeyFile(String name, byte[] content) {
    private static final String PEM_MARK = "-----BEGIN ";
    private static final Pattern PEM_BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern PEM_HEADER = Pattern.compile("(?m)^[A-Za-z-]+:.*$");

    /**
     * What stands between a BEGIN and an END line (RFC 7468, RFC 1421).
     *
     * @param label what the lines call it, such as {@code CERTIFICATE}
     * @param content the bytes, decoded
     * @param encrypted whether a password is needed to use them
     */
    record Block(String label, byte[] content, boolean encrypted) {}

    static KeyFile read(TlsSettings.Line line, Path directory) throws TlsException {
        String name = line.origin() + ": " + line.value();
        try {
            Path path = directory.resolve(line.value());
            name = line.origin() + ": " + path;
            return new KeyFile(name, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new TlsException(name + " does not exist; put the file there, or correct the line", e);
        } catch (AccessDeniedException e) {
            throw new TlsException(name + " may not be read by the server; change its owner or its mode", e);
        } catch (IOException | InvalidPathException e) {
            throw new TlsException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    TlsException wrong(String why) {
        return new TlsException(name + " " + why);
    }

    TlsException wrong(String why, Throwable cause) {
        return new TlsException(name + " " + why, cause);
    }

    boolean pem() {
        return text().contains(PEM_MARK);
    }

    private String text() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Its blocks in their order. */
    List<Block> blocks() throws TlsException {
        List<Block> blocks = new ArrayList<>();
        String text = text();
        for (Matcher matcher = PEM_BLOCK.matcher(text); matcher.find(); ) {
            blocks.add(block(matcher.group(1), matcher.group(2)));
        }
        if (text.split(PEM_MARK, -1).length - 1 != blocks.size()) {
            throw wrong("has a BEGIN line without its END line; copy the file again");
        }
        return blocks;
    }

    private Block block(String label, String body) throws TlsException {
        boolean encrypted = label.startsWith("ENCRYPTED ") || body.contains("ENCRYPTED");
        try {
            String digits = PEM_HEADER.matcher(body).replaceAll("");
            return new Block(label, Base64.getMimeDecoder().decode(digits), encrypted);
        } catch (IllegalArgumentException e) {
            throw wrong("has a damaged " + label + "; copy the file again", e);
        }
    }

    /** Not what is in it, which is secret. */
    @Override
    public String toString() {
        return name;
    }
}
