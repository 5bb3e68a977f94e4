package org.patchbay.shell.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.utils.json.JSONWriter;

/** JSON text. */
final class Json {
    private Json() {}

    /** An object in one line. */
    static String line(Map<String, ?> object) {
        StringWriter text = new StringWriter();
        try {
            JSONWriter writer = new JSONWriter(text);
            writer.value(object);
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** An array with an object a line, so that it can be read by a person and by line. */
    static String lines(List<? extends Map<String, ?>> objects) {
        return objects.isEmpty()
                ? "[]"
                : objects.stream().map(Json::line).collect(Collectors.joining(",\n ", "[", "]"));
    }
}
