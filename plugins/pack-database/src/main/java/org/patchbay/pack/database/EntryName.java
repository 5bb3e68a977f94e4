package org.patchbay.pack.database;

import java.util.Arrays;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.wire.WireText;

/** Turns names and values into the bytes under which SQLite keeps and compares them. */
final class EntryName {
    private EntryName() {}

    /** The path of an entry. */
    static byte[] path(String family, String key) throws KeyStoreException {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A key is not empty");
        }
        return joined(family, key);
    }

    /** The path of a tree; that of the whole family if the subtree is empty. */
    static byte[] tree(String family, String subtree) throws KeyStoreException {
        return subtree.isEmpty() ? joined(family) : joined(family, subtree);
    }

    static byte[] value(String text) throws KeyStoreException {
        byte[] octets = octets(text);
        if (octets.length > KeyStore.MAX_VALUE) {
            throw new KeyStoreException(KeyStoreException.Reason.TOO_LONG, "the value is too long");
        }
        return octets;
    }

    private static byte[] joined(String family, String... more) throws KeyStoreException {
        if (family.isEmpty()) {
            throw new IllegalArgumentException("A family is not empty");
        }
        byte[] path = octets("/" + family);
        int slashes = 1;
        for (String part : more) {
            path = concat(path, octets("/" + part));
            slashes++;
        }
        if (path.length - slashes > KeyStore.MAX_NAME) {
            throw new KeyStoreException(KeyStoreException.Reason.TOO_LONG, "family and key are too long");
        }
        return path;
    }

    /** These bytes, and these behind them. */
    static byte[] concat(byte[] first, byte... second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] octets(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("NUL is neither part of a name nor of a value");
        }
        return WireText.encode(text);
    }
}
