package org.patchbay.api.database;

import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The key/value store, a service. A name is a family and a key; both are compared exactly, and one name has one value
 * (specification 16.1). The entry is kept under its path, {@code /family/key}. Family and key may contain slashes, so
 * the family {@code a} with the key {@code b/c} and the family {@code a/b} with the key {@code c} name the same entry.
 *
 * <p><b>Order.</b> A change is durable when its method returns: a crash of the server or of the machine does not take it
 * back. Changes of one thread take effect in its order; whoever reads after a change was answered sees it. A reader sees
 * an entry before or after a change, never in between.
 *
 * <p><b>Threads.</b> Any but an I/O thread, many at the same time. Reading blocks for microseconds, a change for as long
 * as the disk needs; both up to some seconds while another process holds the file. Changes that come at the same time
 * share one write to the disk, so many threads together change more entries in a second than one does.
 *
 * <p><b>Text.</b> Any characters except NUL; a byte that is no UTF-8 is one lone surrogate, as everywhere in the API.
 *
 * <p><b>Errors.</b> A {@link KeyStoreException} says why, in words that a client may see; nothing has been changed then.
 * The one who keeps the store logs it if an operator has to do something. An empty family, an empty key and NUL are
 * {@link IllegalArgumentException}s.
 *
 * <p><b>End.</b> When the bundle that keeps the store stops, changes that wait are still made, within some seconds;
 * after that every method fails, with {@link KeyStoreException.Reason#CLOSED} as long as the bundle is installed. Whoever
 * needs a store refers to it with Declarative Services and does not keep it.
 */
@ProviderType
public interface KeyStore {
    /** The bytes, in UTF-8, that family and key may have together. */
    int MAX_NAME = 253;

    /** The bytes, in UTF-8, that a value may have. */
    int MAX_VALUE = 65_536;

    /**
     * The value of an entry.
     *
     * @param family its family
     * @param key its key
     * @return the value, or nothing if there is no such entry
     * @throws KeyStoreException if the store cannot be read
     */
    Optional<String> get(String family, String key) throws KeyStoreException;

    /**
     * Writes an entry, whether it was there or not.
     *
     * @param family its family
     * @param key its key
     * @param value its value, possibly empty
     * @throws KeyStoreException if it was not written
     */
    void put(String family, String key, String value) throws KeyStoreException;

    /**
     * Deletes an entry.
     *
     * @param family its family
     * @param key its key
     * @return whether it was there
     * @throws KeyStoreException if it was not deleted
     */
    boolean delete(String family, String key) throws KeyStoreException;

    /**
     * Deletes a tree in one step: the entry that the path names, if there is one, and all entries whose path begins with
     * that path and a slash. Names are compared exactly; no character stands for others (specification 19).
     *
     * @param family the family
     * @param subtree the beginning of keys, whole parts between slashes; empty for the whole family
     * @return how many entries were deleted
     * @throws KeyStoreException if nothing was deleted
     */
    int deleteTree(String family, String subtree) throws KeyStoreException;

    /**
     * Shows the entries of a tree, in the order of the bytes of their paths. They are read in portions, and nothing is
     * held while {@code taker} runs, on the calling thread: it may be slow, and it may use the store. An entry that comes
     * or goes meanwhile may be shown or not; no entry is shown twice.
     *
     * @param family the family; empty for all entries, and then the subtree is empty, too
     * @param subtree as for {@link #deleteTree}
     * @param taker takes each entry; what it throws ends the call
     * @throws KeyStoreException if the store cannot be read, possibly after some entries were shown
     */
    void entries(String family, String subtree, Consumer<StoredEntry> taker) throws KeyStoreException;
}
