package org.patchbay.pack.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration files: reads them, makes them, and lets one update at a time change them. One lock is for all files,
 * since an update may change several, and takes milliseconds.
 */
final class ConfigStore {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigStore.class);

    private final Path folder;
    private final ConfigDirectory directory;
    private final Disk disk;
    private final Duration patience;

    /** Held while files are changed; who waits for it gives up after a while. Readers need none: files change at once. */
    private final Lock changing = new ReentrantLock();

    ConfigStore(Path folder, Disk disk, Duration patience) {
        this.folder = folder;
        this.directory = new ConfigDirectory(folder);
        this.disk = disk;
        this.patience = patience;
    }

    /**
     * Reads a file.
     *
     * @throws ActionException in the words of specification 15, if there is none or it is broken
     */
    ConfFile read(String name) throws ActionException {
        FileSet files = files();
        String known = known(name);
        try {
            return ConfReader.in(files).read(known);
        } catch (ConfException e) {
            throw invalid(e);
        }
    }

    FileSet files() {
        return new FileSet(directory, folder);
    }

    /** The one name of a file that is there. */
    String known(String name) throws ActionException {
        if (name.isEmpty()) {
            throw new ActionException("Filename not specified");
        }
        try {
            return directory.nameOf(readable(name));
        } catch (IOException e) {
            LOG.debug("A client asks for a file that is not there: {}", ConfText.shown(e.toString()));
            throw new ActionException("Config file not found");
        }
    }

    private Path readable(String name) throws IOException {
        Path file = directory.existing(name);
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    static ActionException invalid(ConfException reason) {
        LOG.debug("A client asks for a file that is broken: {}", reason.getMessage());
        return new ActionException("Config file has invalid format");
    }

    /**
     * Changes files.
     *
     * @param update what to do
     * @throws ActionException in the words of specification 15; nothing has been changed then
     */
    void change(ConfigUpdate update) throws ActionException {
        if (!await()) {
            LOG.warn(
                    "{} is not saved: other updates took more than {} s",
                    ConfText.shown(update.destination()),
                    patience.toSeconds());
            throw new ActionException(ConfigUpdate.SAVE_FAILED);
        }
        try {
            update.run(this, directory, disk);
        } finally {
            changing.unlock();
        }
    }

    private boolean await() {
        try {
            return changing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes an empty file, which its owner's group may read.
     *
     * @throws IOException if there is one, or it cannot be made
     */
    void create(String name) throws IOException {
        Path file = directory.fresh(name);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
        } else {
            Files.createFile(file);
        }
        disk.settle(file.getParent());
    }
}
