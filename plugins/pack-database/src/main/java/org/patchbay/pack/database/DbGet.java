package org.patchbay.pack.database;

import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.message.AmiMessage;

/** {@code Action: DBGet}: a list of the old kind, with one item, where the ActionID stands last (specification 16.1). */
final class DbGet implements ActionHandler {
    private final SqliteKeyStore store;

    DbGet(SqliteKeyStore store) {
        this.store = store;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String family = Answers.require(call, "Family", "No family specified.");
        String key = Answers.require(call, "Key", "No key specified.");
        String value = find(family, key).orElseThrow(() -> new ActionException(Answers.NOT_FOUND));
        String id = call.request().actionId();
        AmiMessage item = AmiMessage.of("Event", "DBGetResponse")
                .with("Family", family)
                .with("Key", key)
                .with("Val", ShownText.beginning(ShownText.line(value)));
        return Reply.write(out -> {
            out.sendAck("Result will follow");
            out.send(id.isEmpty() ? item : item.with("ActionID", id));
            out.send(AmiMessage.of("Event", "DBGetComplete"));
        });
    }

    private Optional<String> find(String family, String key) throws ActionException {
        try {
            return store.get(family, key);
        } catch (KeyStoreException e) {
            throw Answers.refusal(e, Answers.NOT_FOUND);
        }
    }
}
