package org.patchbay.webconsole.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The folder that is watched, and the one with packs that came along. A jar appears in the first only when it is whole. */
public final class PackFolders {
    /** Bytes of an uploaded jar. */
    public static final long LARGEST = 64L * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    private final Path deploy;
    private final Path packs;
    private final Path drafts;

    /**
     * The folders.
     *
     * @param deploy is watched
     * @param packs has packs that came along
     * @param drafts where a jar lies while it comes in; on the same disk as {@code deploy}
     */
    public PackFolders(Path deploy, Path packs, Path drafts) {
        this.deploy = deploy;
        this.packs = packs;
        this.drafts = drafts;
    }

    /** What lies in the folder with packs that came along, sorted by name. */
    public List<PackFile> shipped() {
        List<PackFile> files = new ArrayList<>();
        try (Stream<Path> content = Files.list(packs)) {
            content.filter(file -> PackName.of(file.getFileName().toString()).isPresent())
                    .sorted()
                    .forEach(file -> files.add(PackFile.read(file)));
        } catch (IOException e) {
            // No folder, or one that may not be read: there is nothing to install from.
            return List.of();
        }
        return files;
    }

    /** Whether the watched folder has a file of that name. */
    public boolean deployed(PackName name) {
        return Files.exists(deploy.resolve(name.file()), LinkOption.NOFOLLOW_LINKS);
    }

    /** Copies a pack that came along into the watched folder, in place of one of that name. */
    public void install(PackName name) throws PackException {
        Path file = packs.resolve(name.file());
        if (!Files.isRegularFile(file)) {
            throw new PackException("There is no " + name.file() + " in packs/.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            place(name, in);
        } catch (IOException e) {
            throw new PackException("Cannot read " + name.file() + ": " + e.getMessage(), e);
        }
    }

    /** Takes a jar up and moves it into the watched folder, in place of one of that name. */
    public void place(PackName name, InputStream jar) throws PackException {
        Path draft = null;
        try {
            Files.createDirectories(drafts);
            draft = Files.createTempFile(drafts, "pack", ".part");
            copy(jar, draft);
            requireBundle(name, draft);
            Files.move(draft, deploy.resolve(name.file()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PackException("Cannot store " + name.file() + ": " + e.getMessage(), e);
        } finally {
            delete(draft);
        }
    }

    private static void copy(InputStream from, Path to) throws IOException, PackException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
                size += read;
                if (size > LARGEST) {
                    throw new PackException("The file is larger than " + LARGEST / 1024 / 1024 + " MiB.");
                }
                out.write(chunk, 0, read);
            }
        }
    }

    /** The doctor finds the rest; what is no bundle at all need not get that far. */
    private static void requireBundle(PackName name, Path file) throws IOException, PackException {
        try (JarInputStream jar = new JarInputStream(Files.newInputStream(file))) {
            Manifest manifest = jar.getManifest();
            if (manifest == null || manifest.getMainAttributes().getValue("Bundle-SymbolicName") == null) {
                throw new PackException(name.file() + " is no OSGi bundle: its manifest names no Bundle-SymbolicName.");
            }
        }
    }

    private static void delete(Path draft) throws PackException {
        try {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new PackException("Cannot delete " + draft.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** Deletes a file from the watched folder; the pack leaves within a second or two. */
    public void remove(PackName name) throws PackException {
        try {
            if (!Files.deleteIfExists(deploy.resolve(name.file()))) {
                throw new PackException("There is no " + name.file() + " in deploy/.");
            }
        } catch (IOException e) {
            throw new PackException("Cannot delete " + name.file() + ": " + e.getMessage(), e);
        }
    }
}
