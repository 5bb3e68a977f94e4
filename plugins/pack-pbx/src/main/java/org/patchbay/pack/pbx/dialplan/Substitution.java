package org.patchbay.pack.pbx.dialplan;

/**
 * Replaces {@code ${variable}}, {@code ${FUNCTION(arguments)}} and {@code $[expression]} in a text. Values are taken as
 * they are: a {@code ${} that comes out of a variable is text. One walk over the text, so the time it takes grows with
 * its length and the {@value #MAX_DEPTH} levels it may be nested.
 */
public final class Substitution {
    /** Longer texts are cut, before and after: no application has a use for them. */
    public static final int MAX_LENGTH = 8192;

    /** Levels of brackets in brackets; a text that goes deeper becomes empty. */
    public static final int MAX_DEPTH = 32;

    private static final int NEVER = -1;

    private final String text;
    private final VariableSource source;
    private int at;
    private int depth;
    private boolean refused;

    private Substitution(String text, VariableSource source) {
        this.text = text;
        this.source = source;
    }

    /** The text with everything replaced. */
    public static String apply(String text, VariableSource source) {
        if (text.indexOf('$') < 0) {
            return cut(text);
        }
        Substitution substitution = new Substitution(cut(text), source);
        StringBuilder out = new StringBuilder();
        substitution.copy(out, NEVER, NEVER);
        return substitution.refused ? "" : out.toString();
    }

    /**
     * What {@code ${reference}} stands for: a variable or a function, with the part of it that is wanted, such as
     * {@code NAME}, {@code NAME:1:2} or {@code LEN(abc)}.
     */
    public static String value(String reference, VariableSource source) {
        int colon = partStart(reference);
        String name = reference.substring(0, colon);
        int bracket = name.indexOf('(');
        String whole = bracket < 0 || !name.endsWith(")")
                ? source.variable(name)
                : source.function(name.substring(0, bracket), name.substring(bracket + 1, name.length() - 1));
        return cut(colon == reference.length() ? whole : part(whole, reference.substring(colon + 1)));
    }

    private static String cut(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    /** The place of the first colon that is not between brackets, or the end. */
    private static int partStart(String reference) {
        int open = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c == ':' && open == 0) {
                return i;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return reference.length();
    }

    /** The part {@code offset[:length]} of a value; negative numbers count from its end. */
    static String part(String whole, String wanted) {
        int colon = wanted.indexOf(':');
        long size = whole.length();
        long start = Numbers.leading(colon < 0 ? wanted : wanted.substring(0, colon));
        long from = start < 0 ? Math.max(0, size + start) : Math.min(start, size);
        long length = colon < 0 ? size : Numbers.leading(wanted.substring(colon + 1));
        long to = length < 0 ? size + length : Math.min(size, from + length);
        return to <= from ? "" : whole.substring((int) from, (int) to);
    }

    /**
     * Copies up to the bracket that closes, or to the end of the text.
     *
     * @return whether that bracket came
     */
    private boolean copy(StringBuilder out, int open, int close) {
        int inner = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (startsReference()) {
                reference(out);
                continue;
            }
            at++;
            if (c == close && inner == 0) {
                return true;
            }
            inner += c == open ? 1 : c == close ? -1 : 0;
            append(out, c);
        }
        return false;
    }

    private boolean startsReference() {
        return text.charAt(at) == '$'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '{' || text.charAt(at + 1) == '[');
    }

    private void reference(StringBuilder out) {
        int start = at;
        char open = text.charAt(at + 1);
        if (depth == MAX_DEPTH) {
            refuse("nested deeper than " + MAX_DEPTH);
            return;
        }
        at += 2;
        depth++;
        StringBuilder inside = new StringBuilder();
        boolean closed = copy(inside, open, open == '{' ? '}' : ']');
        depth--;
        if (refused) {
            return;
        }
        if (!closed) {
            source.mistake("A bracket is not closed: " + text.substring(start));
            append(out, text.substring(start));
        } else if (open == '{') {
            append(out, value(inside.toString(), source));
        } else {
            append(out, Expression.evaluate(inside.toString(), source::mistake));
        }
    }

    private void refuse(String why) {
        source.mistake("This text is " + why + ": " + text);
        refused = true;
        at = text.length();
    }

    private static void append(StringBuilder out, String value) {
        out.append(value, 0, Math.min(value.length(), MAX_LENGTH - out.length()));
    }

    private static void append(StringBuilder out, char c) {
        if (out.length() < MAX_LENGTH) {
            out.append(c);
        }
    }
}
