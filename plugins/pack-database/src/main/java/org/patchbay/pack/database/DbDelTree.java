package org.patchbay.pack.database;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.database.KeyStoreException;

/** {@code Action: DBDelTree} compares exactly, where Asterisk takes {@code _} and {@code %} for other characters. */
final class DbDelTree implements ActionHandler {
    private final SqliteKeyStore store;

    DbDelTree(SqliteKeyStore store) {
        this.store = store;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String family = Answers.require(call, "Family", "No family specified.");
        try {
            return Answers.when(
                    store.deleteTreeLater(family, call.header("Key")),
                    count -> count > 0
                            ? Reply.success("Key tree deleted successfully")
                            : Reply.error(Answers.NOT_FOUND));
        } catch (KeyStoreException e) {
            throw Answers.refusal(e, Answers.NOT_FOUND);
        }
    }
}
