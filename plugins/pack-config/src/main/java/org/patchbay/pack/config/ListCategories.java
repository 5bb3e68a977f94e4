package org.patchbay.pack.config;

import java.util.List;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.conf.ConfSection;

/** {@code Action: ListCategories} names the sections of a file. */
final class ListCategories implements ActionHandler {
    private final ConfigStore store;

    ListCategories(ConfigStore store) {
        this.store = store;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        List<ConfSection> sections = store.read(call.header("Filename")).sections();
        return Reply.write(out -> {
            out.append("Response: Success");
            if (sections.isEmpty()) {
                out.append("Error: no categories found");
            }
            for (int at = 0; at < sections.size(); at++) {
                out.append(Answers.category(at, sections.get(at)));
            }
            out.end();
        });
    }
}
