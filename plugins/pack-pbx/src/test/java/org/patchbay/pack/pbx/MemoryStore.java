package org.patchbay.pack.pbx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.StoredEntry;

/** A key/value store in memory, which tells what it was asked and can be broken. */
public final class MemoryStore implements KeyStore {
    private final TreeMap<String, String> entries = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean broken;

    /** From now on everything fails, or works again. */
    public void broken(boolean now) {
        broken = now;
    }

    /** What it was asked, in order. */
    public List<String> asked() {
        return asked;
    }

    private String path(String what, String family, String key) throws KeyStoreException {
        asked.add(what + ' ' + family + '/' + key);
        if (broken) {
            throw new KeyStoreException(KeyStoreException.Reason.FULL, "the disk is full");
        }
        return '/' + family + '/' + key;
    }

    @Override
    public Optional<String> get(String family, String key) throws KeyStoreException {
        return Optional.ofNullable(entries.get(path("get", family, key)));
    }

    @Override
    public void put(String family, String key, String value) throws KeyStoreException {
        entries.put(path("put", family, key), value);
    }

    @Override
    public boolean delete(String family, String key) throws KeyStoreException {
        return entries.remove(path("delete", family, key)) != null;
    }

    @Override
    public int deleteTree(String family, String subtree) throws KeyStoreException {
        String above = path("tree", family, subtree);
        int before = entries.size();
        entries.keySet().removeIf(path -> path.equals(above) || path.startsWith(above));
        return before - entries.size();
    }

    @Override
    public void entries(String family, String subtree, Consumer<StoredEntry> taker) throws KeyStoreException {
        String above = path("entries", family, subtree);
        entries.forEach((path, value) -> {
            if (path.startsWith(above)) {
                taker.accept(StoredEntry.of(path, value));
            }
        });
    }
}
