package org.patchbay.pack.pbx.dialplan;

import java.util.List;

/** Cuts an expression into values and operators. */
final class ExpressionTokens {
    /** The longest first: the first one that fits is it. */
    private static final List<String> OPERATORS = List.of(
            "::", "=~", "~~", "==", "!=", "<=", ">=", "&&", "||", "(", ")", "|", "&", "=", "<", ">", "+", "-", "*", "/",
            "%", "!", "?", ":");

    /** Characters that begin an operator; a {@code ~} does so only as the first of two. */
    private static final String SPECIAL = "()|&=<>+-*/%!?:\"";

    /** What a token is. */
    enum Kind {
        /** A number, a word, or what stood between quotes. */
        VALUE,
        /** A sign that does something with values, or a bracket. */
        OPERATOR
    }

    /**
     * A piece of an expression.
     *
     * @param kind what it is
     * @param text as it is written, without quotes
     */
    record Token(Kind kind, String text) {
        boolean is(String operator) {
            return kind == Kind.OPERATOR && text.equals(operator);
        }
    }

    private final String text;
    private int at;

    private ExpressionTokens(String text) {
        this.text = text;
    }

    static void read(String text, List<Token> found) throws ExpressionFault {
        ExpressionTokens tokens = new ExpressionTokens(text);
        while (tokens.skipBlanks()) {
            found.add(tokens.next());
        }
    }

    private boolean skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length();
    }

    private Token next() throws ExpressionFault {
        if (text.charAt(at) == '"') {
            return quoted();
        }
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return new Token(Kind.OPERATOR, operator);
            }
        }
        int start = at;
        while (at < text.length() && inWord()) {
            at++;
        }
        return new Token(Kind.VALUE, text.substring(start, at));
    }

    private boolean inWord() {
        char c = text.charAt(at);
        return c > ' ' && SPECIAL.indexOf(c) < 0 && !text.startsWith("~~", at);
    }

    private Token quoted() throws ExpressionFault {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new ExpressionFault("a quote is not closed");
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return new Token(Kind.VALUE, inside);
    }
}
