package org.patchbay.pack.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One UpdateConfig: reads a file, changes it step by step, and saves it. It begins anew if somebody else has changed a
 * file in between, an editor for instance.
 *
 * @param source the file that is read
 * @param destination the file that is written, which may be the same
 * @param edits the steps in order
 */
record ConfigUpdate(String source, String destination, List<ConfigEdit> edits) {
    static final String SAVE_FAILED = "Save of config failed";

    private static final Logger LOG = LoggerFactory.getLogger(ConfigUpdate.class);

    void run(ConfigStore store, ConfigDirectory directory, Disk disk) throws ActionException {
        for (int attempt = 1; attempt <= ConfigLimits.ATTEMPTS; attempt++) {
            FileSet files = store.files();
            ConfigFile file = read(store, files);
            for (ConfigEdit edit : edits) {
                apply(file, edit);
            }
            if (save(file, files, directory, disk)) {
                return;
            }
        }
        LOG.warn("{} is not saved: it is changed from outside all the time", ConfText.shown(destination));
        throw new ActionException(SAVE_FAILED);
    }

    private ConfigFile read(ConfigStore store, FileSet files) throws ActionException {
        try {
            return ConfigFile.of(files, store.known(source));
        } catch (ConfException e) {
            throw ConfigStore.invalid(e);
        }
    }

    private static void apply(ConfigFile file, ConfigEdit edit) throws ActionException {
        if (edit.category().isEmpty()) {
            throw new ActionException("Category not specified");
        }
        switch (edit.action()) {
            case "newcat" -> CategoryEdits.create(file, edit);
            case "renamecat" -> CategoryEdits.rename(file, edit);
            case "delcat" -> CategoryEdits.delete(file, edit);
            case "emptycat" -> CategoryEdits.empty(file, edit);
            case "update" -> LineEdits.update(file, edit);
            case "delete" -> LineEdits.delete(file, edit);
            case "append" -> LineEdits.append(file, edit);
            case "insert" -> LineEdits.insert(file, edit);
            default -> throw new ActionException("Unknown action command");
        }
    }

    /** Whether all is on disk; if not, somebody else was faster. */
    private boolean save(ConfigFile file, FileSet files, ConfigDirectory directory, Disk disk) throws ActionException {
        Deque<Replacement> replacements = new ArrayDeque<>();
        try {
            Path main = directory.existing(file.name());
            Path target = directory.target(destination);
            Map<String, Document> saved = file.saved(new SavedForm(
                    ZonedDateTime.now(), name -> name.equals(file.name()) ? target : at(directory, name)));
            if (!file.saysTheSame(saved)) {
                throw new IOException("it would read differently");
            }
            for (Map.Entry<String, Document> document : saved.entrySet()) {
                boolean isMain = document.getKey().equals(file.name());
                Path place = isMain ? target : at(directory, document.getKey());
                if (isMain && !target.equals(main) && files.known(directory.nameOf(target))) {
                    throw new IOException("it is included by " + source);
                }
                Path model = Files.exists(place) ? place : main;
                replacements.addLast(Replacement.of(disk, place, bytes(document.getValue()), model));
            }
            if (files.outdated()) {
                return false;
            }
            for (Replacement replacement : replacements) {
                replacement.commit();
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} is not saved: {}", ConfText.shown(destination), ConfText.shown(e.toString()));
            throw new ActionException(SAVE_FAILED);
        } finally {
            replacements.forEach(ConfigUpdate::discard);
        }
    }

    private static Path at(ConfigDirectory directory, String name) {
        try {
            return directory.existing(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Document document) throws IOException {
        byte[] bytes = document.bytes();
        if (bytes.length > ConfReader.MAX_FILE_BYTES) {
            throw new IOException("it would be larger than " + ConfReader.MAX_FILE_BYTES + " bytes");
        }
        return bytes;
    }

    private static void discard(Replacement replacement) {
        try {
            replacement.close();
        } catch (IOException e) {
            LOG.warn("A file that is not needed stays behind: {}", e.toString());
        }
    }
}
