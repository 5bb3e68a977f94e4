package org.patchbay.deploy.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder that FileInstall watches. Files come and go at any time, so nothing here fails if one is not there. */
final class DeployFolder {
    private static final String README = "README";

    private final Path root;

    DeployFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** A file as an operator calls it: {@code deploy/foo.jar}. */
    String label(String name) {
        return root.getFileName() + "/" + name;
    }

    /** What lies in the folder and is meant for FileInstall: neither hidden files nor a README. */
    SortedMap<String, Fingerprint> files() {
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root)) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (!name.startsWith(".") && !name.startsWith(README)) {
                    fingerprint(child).ifPresent(print -> files.put(name, print));
                }
            }
        } catch (IOException | DirectoryIteratorException ignored) {
            // No folder, no files. FileInstall creates it when it looks next.
        }
        return files;
    }

    private static Optional<Fingerprint> fingerprint(Path file) {
        try {
            return Optional.of(Fingerprint.of(Files.readAttributes(file, BasicFileAttributes.class)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file of this folder that a bundle was made from, by the location of the bundle. */
    Optional<String> nameOf(String location) {
        return path(location)
                .filter(path -> path.getParent() != null && (path.getParent().equals(root) || isRoot(path.getParent())))
                .map(path -> path.getFileName().toString());
    }

    /** The file of this folder whose path or URL a message ends with. */
    Optional<String> namedIn(String message) {
        for (int start = message.indexOf('/'); start >= 0; start = message.indexOf('/', start + 1)) {
            boolean url = message.startsWith("file:", Math.max(0, start - "file:".length()));
            Optional<String> name = nameOf((url ? "file:" : "") + message.substring(start));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** FileInstall resolves links in the path of the folder, but not in the names of its files. */
    private boolean isRoot(Path other) {
        try {
            return other.equals(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** A file becomes {@code file:/…/name.jar}, a folder {@code jardir:/…/name}. */
    private static Optional<Path> path(String location) {
        try {
            if (location.startsWith("file:")) {
                String path = new URI(location).getPath();
                return Optional.ofNullable(path).map(Path::of);
            }
            String plain = location.startsWith("jardir:") ? location.substring("jardir:".length()) : location;
            return plain.startsWith("/") ? Optional.of(Path.of(plain)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
