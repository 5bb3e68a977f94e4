package org.patchbay.api.message;

import java.util.List;

/** The list form {@code a=1,b=f(x,y)} of the Variable header. */
final class VariableList {
    /** Items one header may hold; the rest of a longer one is ignored. */
    private static final int MAX_ITEMS = 64;

    private final String text;
    private final List<Variable> found;
    private final StringBuilder item = new StringBuilder();
    private int items;
    private int depth;
    private boolean quoted;
    private boolean escaped;

    private VariableList(String text, List<Variable> found) {
        this.text = text;
        this.found = found;
    }

    static void parse(String text, List<Variable> found) {
        new VariableList(text, found).parse();
    }

    private void parse() {
        for (int i = 0; i < text.length() && items < MAX_ITEMS; i++) {
            char c = text.charAt(i);
            if (escaped) {
                item.append(c);
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && depth == 0 && !quoted) {
                endItem();
            } else {
                depth += quoted ? 0 : step(c);
                item.append(c);
            }
        }
        if (items < MAX_ITEMS) {
            endItem();
        }
    }

    private int step(char c) {
        if (c == '(' || c == '[') {
            return 1;
        }
        return (c == ')' || c == ']') && depth > 0 ? -1 : 0;
    }

    private void endItem() {
        items++;
        int equals = item.indexOf("=");
        if (equals > 0) {
            found.add(new Variable(item.substring(0, equals), item.substring(equals + 1)));
        }
        item.setLength(0);
    }
}
