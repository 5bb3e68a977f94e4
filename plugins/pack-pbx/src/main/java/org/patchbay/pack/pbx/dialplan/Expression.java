package org.patchbay.pack.pbx.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.dialplan.ExpressionTokens.Kind;
import org.patchbay.pack.pbx.dialplan.ExpressionTokens.Token;

/**
 * Works out the text between {@code $[} and {@code ]}. Operators from the loosest to the tightest: {@code ? ::},
 * {@code |}, {@code &}, comparisons, {@code + -}, {@code * / %}, {@code ! -} in front of a value, {@code : =~ ~~}. What
 * cannot be worked out is a mistake, and its value is the empty text.
 */
public final class Expression {
    /** Brackets, signs and conditions in one another; an expression that goes deeper is a mistake. */
    public static final int MAX_DEPTH = 64;

    private static final int CONDITION = 1;
    private static final int TIGHTEST = 7;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Expression(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The value of an expression in which all variables have been replaced.
     *
     * @param text without the brackets around it
     * @param mistakes is told why the value is empty, if it is for a mistake
     */
    public static String evaluate(String text, Consumer<String> mistakes) {
        List<Token> tokens = new ArrayList<>();
        try {
            ExpressionTokens.read(text, tokens);
            return tokens.isEmpty() ? "" : new Expression(tokens).whole();
        } catch (ExpressionFault fault) {
            mistakes.accept("The expression $[" + text + "] cannot be worked out: " + fault.getMessage());
            return "";
        }
    }

    /** Whether a text is what conditions take for yes: a number other than 0, or any other text. */
    public static boolean holds(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return false;
        }
        return !Numbers.digit(trimmed.charAt(0)) || Numbers.leading(trimmed) != 0;
    }

    private String whole() throws ExpressionFault {
        Operand value = operand(CONDITION);
        if (at < tokens.size()) {
            throw new ExpressionFault(
                    "no operator in front of " + tokens.get(at).text());
        }
        return value.text();
    }

    private Operand operand(int level) throws ExpressionFault {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionFault("nested deeper than " + MAX_DEPTH);
        }
        Operand left = first();
        while (at < tokens.size() && binds(tokens.get(at)) >= level) {
            Token operator = tokens.get(at++);
            left = operator.text().equals("?")
                    ? condition(left)
                    : Operators.apply(operator.text(), left, operand(binds(operator) + 1));
        }
        depth--;
        return left;
    }

    private Operand first() throws ExpressionFault {
        if (at == tokens.size()) {
            throw new ExpressionFault("a value is missing at the end");
        }
        Token token = tokens.get(at++);
        if (token.kind() == Kind.VALUE) {
            return new Operand(token.text());
        }
        return switch (token.text()) {
            case "(" -> bracket();
            case "!" -> Operand.of(!operand(TIGHTEST).holds());
            case "-" -> Operators.negative(operand(TIGHTEST));
            default -> throw new ExpressionFault("a value is missing in front of " + token.text());
        };
    }

    private Operand bracket() throws ExpressionFault {
        Operand inside = operand(CONDITION);
        expect(")");
        return inside;
    }

    /** Both sides are worked out: nothing in an expression has an effect. */
    private Operand condition(Operand test) throws ExpressionFault {
        Operand yes = operand(CONDITION + 1);
        expect("::");
        Operand no = operand(CONDITION);
        return test.holds() ? yes : no;
    }

    private void expect(String operator) throws ExpressionFault {
        if (at == tokens.size() || !tokens.get(at).is(operator)) {
            throw new ExpressionFault(operator + " is missing");
        }
        at++;
    }

    /** How tight an operator between two values binds; 0 if the token is none. */
    private static int binds(Token token) {
        return token.kind() == Kind.VALUE ? 0 : Operators.binds(token.text());
    }
}
