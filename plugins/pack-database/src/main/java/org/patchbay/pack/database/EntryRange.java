package org.patchbay.pack.database;

import java.util.Optional;
import org.patchbay.api.database.KeyStoreException;

/**
 * The entries of a tree: the one at its root, and all between two paths. Bounds instead of LIKE: no character stands for
 * others, case counts (specification 19), and the index of the table finds them.
 *
 * @param root the path of the tree itself, if that may be an entry
 * @param from the first path below it
 * @param below behind the last path below it
 */
record EntryRange(Optional<byte[]> root, byte[] from, byte[] below) {
    private static final byte SLASH = '/';

    /** No byte of UTF-8 is as great. */
    private static final byte GREATEST = (byte) 0xFF;

    static EntryRange everything() {
        return new EntryRange(Optional.empty(), new byte[0], new byte[] {GREATEST});
    }

    static EntryRange tree(String family, String subtree) throws KeyStoreException {
        byte[] path = EntryName.tree(family, subtree);
        return new EntryRange(
                Optional.of(path), EntryName.concat(path, SLASH), EntryName.concat(path, (byte) (SLASH + 1)));
    }

    /** The smallest path that is greater than that one. */
    static byte[] after(byte[] path) {
        return EntryName.concat(path, (byte) 0);
    }
}
