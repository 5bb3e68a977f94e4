package org.patchbay.pack.config;

import java.util.List;
import java.util.Optional;
import org.patchbay.api.conf.ConfLine;

/** Lines as they are saved (specification 15), and what a line cannot say. */
final class ConfText {
    /** A key that begins with one of these would not be read as a key. */
    private static final String MARKS = "[#\\";

    private ConfText() {}

    /** A name that can stand in the brackets of a section. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= ConfigLimits.NAME && text.indexOf(']') < 0 && isOneLine(text);
    }

    /** A key that can stand in front of an equals sign. */
    static boolean isKey(String text) {
        return !text.isEmpty() && text.equals(text.trim()) && text.indexOf('=') < 0 && isOneLine(text);
    }

    static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0);
    }

    /** A name that a client sent, for the log. */
    static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    static String entry(String key, boolean arrow, String value) {
        String mark = MARKS.indexOf(key.charAt(0)) < 0 ? "" : "\\";
        String line = mark + escaped(key) + (arrow ? " =>" : " =");
        return value.isEmpty() ? line : line + " " + escaped(value);
    }

    static String section(String name, List<String> options) {
        String head = "[" + escaped(name) + "]";
        return options.isEmpty() ? head : head + "(" + escaped(String.join(",", options)) + ")";
    }

    /** A line with the comments of another one around it. */
    static String around(ConfLine old, String text) {
        String trail = old.trail();
        boolean apart = trail.isEmpty() || trail.charAt(0) <= ' ';
        return old.lead() + text + (apart ? trail : " " + trail);
    }

    /** What has to stay of a line that goes: the pieces of block comments, since other lines depend on them. */
    static Optional<String> remains(ConfLine old) {
        return old.touchesBlockComment() ? Optional.of((old.lead() + old.trail()).trim()) : Optional.empty();
    }

    private static String escaped(String text) {
        return text.replace(";", "\\;");
    }
}
