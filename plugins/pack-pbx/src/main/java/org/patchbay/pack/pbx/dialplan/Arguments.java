package org.patchbay.pack.pbx.dialplan;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of an application or a function: {@code a,"b,c",f(d,e)} are three. Commas between brackets of any kind
 * or inside quotes separate nothing; quotes and backslashes are taken away; blanks stay. Immutable.
 */
public final class Arguments {
    /** More arguments than that has no application; the last one holds the rest. */
    public static final int MAX_COUNT = 128;

    private final List<String> values;

    private Arguments(List<String> values) {
        this.values = List.copyOf(values);
    }

    /** The arguments in a text, separated by commas. An empty text has none. */
    public static Arguments of(String text) {
        return split(text, ',', MAX_COUNT);
    }

    /**
     * The arguments in a text.
     *
     * @param separator stands between two of them
     * @param max how many at most; the last one is then the rest of the text, as it is written
     */
    public static Arguments split(String text, char separator, int max) {
        List<String> values = new ArrayList<>();
        if (!text.isEmpty()) {
            new Splitter(text, separator).split(Math.max(1, max), values);
        }
        return new Arguments(values);
    }

    /** The argument at that place, counted from 0; the empty text behind the last one. */
    public String get(int place) {
        return place < values.size() ? values.get(place) : "";
    }

    /** Whether there is text at that place, counted from 0. */
    public boolean has(int place) {
        return !get(place).isEmpty();
    }

    /** How many there are. */
    public int count() {
        return values.size();
    }

    /** All of them, in order. */
    public List<String> values() {
        return values;
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** One walk over a text. */
    private static final class Splitter {
        private final String text;
        private final char separator;
        private final StringBuilder value = new StringBuilder();
        private int round;
        private int square;
        private boolean quoted;
        private int at;

        Splitter(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        void split(int max, List<String> values) {
            while (at < text.length()) {
                if (values.size() == max - 1) {
                    values.add(text.substring(at));
                    return;
                }
                char c = text.charAt(at++);
                if (c == '\\' && at < text.length()) {
                    // What stands behind a backslash is a character and nothing more.
                    value.append(text.charAt(at++));
                } else if (c == separator && !quoted && round == 0 && square == 0) {
                    values.add(value.toString());
                    value.setLength(0);
                } else {
                    take(c);
                }
            }
            values.add(value.toString());
        }

        private void take(char c) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c != '\\') {
                count(c);
                value.append(c);
            }
        }

        private void count(char c) {
            if (quoted) {
                return;
            }
            switch (c) {
                case '(' -> round++;
                case ')' -> round = Math.max(0, round - 1);
                case '[' -> square++;
                case ']' -> square = Math.max(0, square - 1);
                default -> {}
            }
        }
    }
}
