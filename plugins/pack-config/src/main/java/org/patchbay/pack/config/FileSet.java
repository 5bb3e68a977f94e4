package org.patchbay.pack.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.api.conf.ConfSource;

/**
 * The files of one reading or one change: each is taken from the disk once, and then from memory, where it may be
 * changed. What lies outside of the configuration directory is not there.
 */
final class FileSet implements ConfSource {
    private static final byte[] NOTHING = new byte[0];

    private final ConfigDirectory directory;
    private final ConfSource disk;
    private final Map<String, byte[]> read = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    /** Documents by name, as they are now; a state to come back to is a copy of it. */
    private Map<String, Document> changed = Map.of();

    FileSet(ConfigDirectory directory, Path folder) {
        this.directory = directory;
        this.disk = ConfSource.of(folder);
    }

    @Override
    public byte[] read(String name) throws IOException {
        Document document = changed.get(name);
        return document == null ? onDisk(name) : document.bytes();
    }

    private byte[] onDisk(String name) throws IOException {
        byte[] known = elsewhere.contains(name) ? NOTHING : read.get(name);
        if (known == null) {
            known = content(directory.existing(name));
            read.put(name, known);
        }
        return known;
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) ConfReader.MAX_FILE_BYTES + 1);
        }
    }

    /** A file that an include names and that lies elsewhere is an empty one: it is neither shown nor changed. */
    @Override
    public List<String> find(String target) throws IOException {
        List<String> names = new ArrayList<>();
        for (String found : disk.find(target)) {
            try {
                names.add(directory.nameOf(directory.existing(found)));
            } catch (AccessDeniedException e) {
                elsewhere.add(found);
                names.add(found);
            }
        }
        return names;
    }

    /** Whether that file belongs to this set. */
    boolean known(String name) {
        return read.containsKey(name);
    }

    /** A file as it is now. */
    Document document(String name) {
        Document document = changed.get(name);
        return document == null ? Document.of(read.get(name)) : document;
    }

    void change(String name, Document next) {
        Map<String, Document> more = new HashMap<>(changed);
        more.put(name, next);
        changed = Map.copyOf(more);
    }

    /** What has been changed, by name. */
    Map<String, Document> changed() {
        return changed;
    }

    /** Goes back to what {@link #changed()} was. */
    void restore(Map<String, Document> before) {
        changed = before;
    }

    /** Whether a file that was read, or is in use here, reads differently now. */
    boolean outdated() {
        for (Map.Entry<String, byte[]> file : read.entrySet()) {
            try {
                if (!Arrays.equals(file.getValue(), content(directory.existing(file.getKey())))) {
                    return true;
                }
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }
}
