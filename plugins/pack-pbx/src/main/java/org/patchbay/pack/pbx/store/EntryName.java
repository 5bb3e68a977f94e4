package org.patchbay.pack.pbx.store;

import org.patchbay.pack.pbx.function.FunctionException;

/**
 * A name in the store, as the dialplan writes it: {@code family/key}.
 *
 * @param family in front of the first slash
 * @param key behind it; may have slashes
 */
record EntryName(String family, String key) {
    /** A name that has both parts. */
    static EntryName whole(String text) throws FunctionException {
        EntryName name = tree(text);
        if (name.key.isEmpty()) {
            throw new FunctionException("an entry is family/key, not '" + text + "'");
        }
        return name;
    }

    /** A name whose key may be missing. */
    static EntryName tree(String text) throws FunctionException {
        int slash = text.indexOf('/');
        EntryName name = slash < 0
                ? new EntryName(text, "")
                : new EntryName(text.substring(0, slash), text.substring(slash + 1));
        if (name.family.isEmpty() || text.indexOf(0) >= 0) {
            throw new FunctionException("an entry is family/key, not '" + text + "'");
        }
        return name;
    }
}
