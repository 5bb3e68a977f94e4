package org.patchbay.pack.database;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.database.KeyStoreException;

/** {@code Action: DBPut} answers when the entry is on the disk. */
final class DbPut implements ActionHandler {
    static final String DONE = "Updated database successfully";
    static final String TOO_LONG = "Failed to update entry";

    private final SqliteKeyStore store;

    DbPut(SqliteKeyStore store) {
        this.store = store;
    }

    /** Here, and only here, the refusals have no full stop (specification 16.1). */
    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String family = Answers.require(call, "Family", "No family specified");
        String key = Answers.require(call, "Key", "No key specified");
        try {
            return Answers.when(store.putLater(family, key, call.header("Val")), count -> Reply.success(DONE));
        } catch (KeyStoreException e) {
            throw Answers.refusal(e, TOO_LONG);
        }
    }
}
