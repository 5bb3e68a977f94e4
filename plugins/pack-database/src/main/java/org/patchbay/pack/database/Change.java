package org.patchbay.pack.database;

import java.sql.SQLException;

/** One change of the store. */
sealed interface Change {
    /** Makes the change in the transaction that is open; tells how many entries it concerned. */
    int applyTo(Writer writer) throws SQLException;

    /** Writes an entry. */
    record Put(byte[] path, byte[] value) implements Change {
        @Override
        public int applyTo(Writer writer) throws SQLException {
            return writer.put(path, value);
        }
    }

    /** Deletes an entry. */
    record Delete(byte[] path) implements Change {
        @Override
        public int applyTo(Writer writer) throws SQLException {
            return writer.delete(path);
        }
    }

    /** Deletes a tree. */
    record DeleteTree(EntryRange range) implements Change {
        @Override
        public int applyTo(Writer writer) throws SQLException {
            int root = range.root().isPresent() ? writer.delete(range.root().get()) : 0;
            return root + writer.deleteBetween(range.from(), range.below());
        }
    }
}
