package org.patchbay.pack.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.StoredEntry;

/** The store over one SQLite file, which it opens when it is first needed, and again after it has failed. */
final class SqliteKeyStore implements KeyStore, AutoCloseable {
    private final FileHolder file;
    private final GroupCommit changes = new GroupCommit(this::commit);

    SqliteKeyStore(DatabaseSettings settings) {
        this.file = new FileHolder(new DatabaseFile(settings));
    }

    /** Opens the file in the background, so that the log tells of trouble before somebody asks. */
    void prepare() {
        changes.first(file::prepare);
    }

    @Override
    public Optional<String> get(String family, String key) throws KeyStoreException {
        byte[] path = EntryName.path(family, key);
        return read(reader -> reader.value(path));
    }

    @Override
    public void put(String family, String key, String value) throws KeyStoreException {
        await(putLater(family, key, value));
    }

    @Override
    public boolean delete(String family, String key) throws KeyStoreException {
        return await(deleteLater(family, key)) > 0;
    }

    @Override
    public int deleteTree(String family, String subtree) throws KeyStoreException {
        return await(deleteTreeLater(family, subtree));
    }

    /** As {@link #put}, without waiting for the disk. */
    CompletableFuture<Integer> putLater(String family, String key, String value) throws KeyStoreException {
        return changes.submit(new Change.Put(EntryName.path(family, key), EntryName.value(value)));
    }

    /** As {@link #delete}, without waiting for the disk. */
    CompletableFuture<Integer> deleteLater(String family, String key) throws KeyStoreException {
        return changes.submit(new Change.Delete(EntryName.path(family, key)));
    }

    /** As {@link #deleteTree}, without waiting for the disk. */
    CompletableFuture<Integer> deleteTreeLater(String family, String subtree) throws KeyStoreException {
        return changes.submit(new Change.DeleteTree(EntryRange.tree(family, subtree)));
    }

    /** Not to be interrupted: nobody could say then whether the change is made. */
    private static int await(CompletableFuture<Integer> change) throws KeyStoreException {
        try {
            return change.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof KeyStoreException failure) {
                throw new KeyStoreException(failure.reason(), failure.getMessage(), failure);
            }
            throw e;
        }
    }

    @Override
    public void entries(String family, String subtree, Consumer<StoredEntry> taker) throws KeyStoreException {
        if (family.isEmpty() && !subtree.isEmpty()) {
            throw new IllegalArgumentException("A subtree belongs to a family");
        }
        EntryRange range = family.isEmpty() ? EntryRange.everything() : EntryRange.tree(family, subtree);
        if (range.root().isPresent()) {
            byte[] root = range.root().get();
            String path = "/" + family + (subtree.isEmpty() ? "" : "/" + subtree);
            read(reader -> reader.value(root)).ifPresent(value -> taker.accept(StoredEntry.of(path, value)));
        }
        Optional<byte[]> next = Optional.of(range.from());
        while (next.isPresent()) {
            byte[] from = next.get();
            Reader.Portion portion = read(reader -> reader.between(from, range.below()));
            portion.entries().forEach(taker);
            next = portion.next();
        }
    }

    private <T> T read(Readers.Question<T> question) throws KeyStoreException {
        OpenDatabase database = file.require();
        try {
            return database.readers().read(question);
        } catch (SQLException e) {
            throw file.failed(database, e);
        }
    }

    private int[] commit(List<Change> group) throws KeyStoreException {
        OpenDatabase database = file.require();
        try {
            int[] counts = database.writer().commit(group);
            file.works();
            return counts;
        } catch (SQLException e) {
            throw file.failed(database, e);
        }
    }

    /** Makes the changes that wait, then closes the file. */
    @Override
    public void close() {
        changes.close();
        file.close();
    }
}
