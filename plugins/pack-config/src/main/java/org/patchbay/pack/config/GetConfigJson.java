package org.patchbay.pack.config;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;

/** {@code Action: GetConfigJSON} shows a file as one line of JSON. A key that is there twice is there twice. */
final class GetConfigJson implements ActionHandler {
    private final ConfigStore store;

    GetConfigJson(ConfigStore store) {
        this.store = store;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        List<ConfSection> sections = store.read(call.header("Filename")).sections();
        Answers.requireModest(sections);
        return Reply.write(out -> {
            out.append("Response: Success");
            out.append("JSON: " + json(sections));
            out.end();
        });
    }

    private static String json(List<ConfSection> sections) {
        StringBuilder json = new StringBuilder();
        list(json, sections, section -> {
            text(json, section.name());
            json.append(':');
            list(json, section.entries(), entry -> entry(json, entry));
        });
        return json.toString();
    }

    private static void entry(StringBuilder json, ConfEntry entry) {
        text(json, entry.key());
        json.append(':');
        text(json, entry.value());
    }

    private static <T> void list(StringBuilder json, List<T> items, Consumer<T> writer) {
        String separator = "";
        json.append('{');
        for (T item : items) {
            json.append(separator);
            writer.accept(item);
            separator = ",";
        }
        json.append('}');
    }

    /** Control characters are escaped too: unlike Asterisk's, our JSON can always be read. */
    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
