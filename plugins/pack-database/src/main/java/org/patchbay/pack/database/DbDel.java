package org.patchbay.pack.database;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.database.KeyStoreException;

/** {@code Action: DBDel}; to delete what is not there is a success, too. */
final class DbDel implements ActionHandler {
    private final SqliteKeyStore store;

    DbDel(SqliteKeyStore store) {
        this.store = store;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String family = Answers.require(call, "Family", "No family specified.");
        String key = Answers.require(call, "Key", "No key specified.");
        try {
            return Answers.when(store.deleteLater(family, key), count -> Reply.success("Key deleted successfully"));
        } catch (KeyStoreException e) {
            throw Answers.refusal(e, Answers.NOT_FOUND);
        }
    }
}
