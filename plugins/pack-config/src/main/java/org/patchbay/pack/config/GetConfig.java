package org.patchbay.pack.config;

import java.util.List;
import java.util.Locale;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.action.Responder;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;

/** {@code Action: GetConfig} shows the sections of a file with their lines, or the first section of a name. */
final class GetConfig implements ActionHandler {
    private final ConfigStore store;

    GetConfig(ConfigStore store) {
        this.store = store;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String category = call.header("Category");
        List<ConfSection> sections = store.read(call.header("Filename")).sections();
        List<ConfSection> shown = category.isEmpty()
                ? sections
                : sections.stream()
                        .filter(section -> section.name().equals(category))
                        .limit(1)
                        .toList();
        Answers.requireModest(shown);
        return Reply.write(out -> write(out, shown, !category.isEmpty() && shown.isEmpty()));
    }

    private static void write(Responder out, List<ConfSection> sections, boolean nothingFound) {
        out.append("Response: Success");
        if (nothingFound) {
            out.append("No categories found");
        }
        for (int at = 0; at < sections.size(); at++) {
            out.append(Answers.category(at, sections.get(at)));
            int line = 0;
            for (ConfEntry entry : sections.get(at).entries()) {
                out.append(String.format(Locale.ROOT, "Line-%06d-%06d: ", at, line++)
                        + Answers.oneLine(entry.key() + "=" + entry.value()));
            }
        }
        out.end();
    }
}
