package org.patchbay.core.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Translates a POSIX basic regular expression with the GNU operators into one for a linear-time engine: no pattern, and
 * no event, can make a filter run for ever. What such an engine cannot do is refused: back references, and repetitions
 * that stand for more than {@value #MAX_LENGTH} characters, since the engine would write them all out.
 */
final class BasicRegex {
    /** Longer patterns come from nobody who filters events. */
    static final int MAX_LENGTH = 1024;

    /** Stands for "no operand here": the beginning of an alternative, or the place behind an anchor. */
    private static final int NONE = -1;

    /**
     * A group that is still open.
     *
     * @param start where it begins in the translation
     * @param before how many characters the expression stood for in front of it
     */
    private record Group(int start, int before) {}

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Group> open = new ArrayDeque<>();
    private int at;
    /** Whether this is the beginning of an alternative, the one place where {@code ^} is an anchor. */
    private boolean atStart = true;
    /** Where what the next repetition would repeat begins in the translation. */
    private int operand = NONE;

    private char repeated;
    /** How many characters the expression stands for, repetitions written out. */
    private int size;

    private int operandSize;

    private BasicRegex(String source) {
        this.source = source;
    }

    /**
     * Compiles the expression. {@code ^} and {@code $} match only at the two ends of the event, a dot matches line ends
     * as well, upper and lower case differ.
     *
     * @throws PatternSyntaxException if it is none, or one that is refused
     */
    static Compiled compile(String source) {
        if (source.length() > MAX_LENGTH) {
            throw new PatternSyntaxException("longer than " + MAX_LENGTH + " characters");
        }
        BasicRegex regex = new BasicRegex(source);
        Pattern pattern = Pattern.compile(regex.translate(), Pattern.DOTALL);
        return new Compiled(pattern, regex.size);
    }

    /**
     * An expression that is ready for use.
     *
     * @param pattern finds it
     * @param size how many characters it stands for, repetitions written out; looking for it costs in proportion
     */
    record Compiled(Pattern pattern, int size) {}

    private String translate() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '\\' -> escaped();
                case '[' -> operand(new BracketExpression(source, this).translate());
                case '*' -> repeat(c, "*");
                case '^' -> literalUnless(atStart, "\\A", c);
                case '$' -> literalUnless(endsHere(), "\\z", c);
                case '.' -> operand(".");
                default -> operand(literal(c));
            }
        }
        if (!open.isEmpty()) {
            throw new PatternSyntaxException("unmatched \\(");
        }
        return out.toString();
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    private static String literal(char c) {
        return Pattern.quote(String.valueOf(c));
    }

    private void operand(String text) {
        operand = out.length();
        out.append(text);
        repeated = 0;
        operandSize = 1;
        atStart = false;
        grow(1);
    }

    private void grow(long by) {
        if (size + by > MAX_LENGTH) {
            throw new PatternSyntaxException("the repetitions stand for more than " + MAX_LENGTH + " characters");
        }
        size += (int) by;
    }

    /** Nothing can be repeated behind an anchor; a star there is a plain star. */
    private void anchor(String text) {
        out.append(text);
        operand = NONE;
        atStart = false;
    }

    private void literalUnless(boolean anchor, String operator, char c) {
        if (anchor) {
            anchor(operator);
        } else {
            operand(literal(c));
        }
    }

    private boolean endsHere() {
        return at == source.length() || source.startsWith("\\)", at) || source.startsWith("\\|", at);
    }

    private void escaped() {
        if (at == source.length()) {
            throw new PatternSyntaxException("trailing backslash");
        }
        char c = source.charAt(at++);
        switch (c) {
            case '(' -> open();
            case ')' -> close();
            case '|' -> alternative();
            case '{' -> interval();
            case '+', '?' -> repeat(c, String.valueOf(c));
            case '<', '>' -> anchor("\\b");
            case '`' -> anchor("\\A");
            case '\'' -> anchor("\\z");
            case 'b', 'B' -> anchor("\\" + c);
            case 'w', 'W', 's', 'S' -> operand("\\" + c);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                throw new PatternSyntaxException("back references are not supported");
            default -> operand(literal(c));
        }
    }

    private void open() {
        open.push(new Group(out.length(), size));
        out.append("(?:");
        atStart = true;
        operand = NONE;
    }

    private void close() {
        if (open.isEmpty()) {
            throw new PatternSyntaxException("unmatched \\)");
        }
        Group group = open.pop();
        out.append(')');
        operand = group.start();
        operandSize = size - group.before();
        repeated = 0;
        atStart = false;
    }

    private void alternative() {
        out.append('|');
        atStart = true;
        operand = NONE;
    }

    /** Without something to repeat the operator is a plain character. What a star repeats already does not change. */
    private void repeat(char operator, String text) {
        if (operand == NONE) {
            operand(literal(operator));
        } else if (repeated != '*') {
            repeatOperand(operator, text);
        }
    }

    /** A repetition of a repetition has to be bracketed: behind {@code +} the engine reads {@code ?} as "reluctant". */
    private void repeatOperand(char operator, String text) {
        if (repeated != 0) {
            out.insert(operand, "(?:").append(')');
        }
        out.append(text);
        repeated = operator;
    }

    private void interval() {
        int end = source.indexOf("\\}", at);
        String body = end < 0 ? "" : source.substring(at, end);
        if (operand == NONE || !body.matches("\\d{1,5}(,\\d{0,5})?|,\\d{1,5}")) {
            throw new PatternSyntaxException("invalid interval");
        }
        String bounds = body.startsWith(",") ? "0" + body : body;
        int comma = bounds.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? bounds : bounds.substring(0, comma));
        int most = comma < 0 || comma + 1 == bounds.length() ? least : Integer.parseInt(bounds.substring(comma + 1));
        int before = operandSize;
        operandSize = (int) Math.min(MAX_LENGTH + 1L, (long) before * Math.max(1, Math.max(least, most)));
        grow(operandSize - before);
        repeatOperand('{', "{" + bounds + "}");
        at = end + 2;
    }
}
