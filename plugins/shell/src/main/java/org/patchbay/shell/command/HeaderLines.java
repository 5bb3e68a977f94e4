package org.patchbay.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a packet as an object for JSON. */
final class HeaderLines {
    private HeaderLines() {}

    /**
     * Names and values in order. A name that comes several times has a list; what is no header, such as the text of a
     * command, is in the list {@code output}.
     */
    static Map<String, Object> object(List<String> lines) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            boolean header = colon > 0 && line.substring(0, colon).matches("[A-Za-z0-9_()~.-]+");
            String name = header ? line.substring(0, colon) : "output";
            all.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(header ? line.substring(colon + 1).stripLeading() : line);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        all.forEach((name, values) ->
                object.put(name, values.size() == 1 && !name.equals("output") ? values.get(0) : values));
        return object;
    }
}
