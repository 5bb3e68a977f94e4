package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Texts that nobody would write, from a seed that is always the same. */
public class LanguageFuzzTest {
    private static final long SEED = 20_111_025L;
    private static final int ROUNDS = 40_000;
    private static final List<String> PIECES = List.of(
            "${", "$[", "}", "]", "{", "[", "(", ")", "A", "LEN(", ":", "::", "?", "1", "-2", "0", ".5", "\"", "\\",
            "+", "*", "/", "%", "=", "!=", "=~", "~~", "|", "&", "!", " ", ",", "$", "abc", "[0-9]+", "(a*)*", "é");

    private final Random random = new Random(SEED);
    private final List<String> mistakes = new ArrayList<>();
    private int asked;
    private final VariableSource source = new VariableSource() {
        @Override
        public String variable(String name) {
            asked++;
            return name + name;
        }

        @Override
        public String function(String name, String arguments) {
            asked++;
            return arguments;
        }

        @Override
        public void mistake(String what) {
            mistakes.add(what);
        }
    };

    private String noise(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    public void anyTextHasAValueOfBoundedSize() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = noise(1 + random.nextInt(40));
            asked = 0;
            mistakes.clear();
            String value = Substitution.apply(text, source);
            assertTrue(text, value.length() <= Substitution.MAX_LENGTH);
            assertTrue(text, asked <= text.length());
            assertTrue(text, mistakes.size() <= text.length());
        }
    }

    @Test
    public void anyExpressionHasAValueOrAMistake() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = noise(1 + random.nextInt(30));
            mistakes.clear();
            String value = Expression.evaluate(text, mistakes::add);
            assertTrue(text, mistakes.isEmpty() || value.isEmpty() && mistakes.size() == 1);
        }
    }

    @Test
    public void anyTextCanBeSplitAndPutTogether() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = noise(random.nextInt(20));
            int total = Arguments.of(text).values().stream()
                    .mapToInt(String::length)
                    .sum();
            assertTrue(text, total <= text.length());
            assertTrue(text, Arguments.of(text).count() <= Arguments.MAX_COUNT);
            assertEquals(
                    text.isEmpty() ? List.of() : List.of(text),
                    Arguments.split(text, ',', 1).values());
        }
    }

    /** Sums, products and comparisons against the arithmetic of the library, with brackets around everything. */
    @Test
    public void calculatesWholeNumbersAsALibraryDoes() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            StringBuilder text = new StringBuilder();
            BigInteger expected = term(text, 4);
            assertEquals(text.toString(), expected.toString(), Expression.evaluate(text.toString(), mistakes::add));
        }
        assertEquals(List.of(), mistakes);
    }

    private BigInteger term(StringBuilder text, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            int number = random.nextInt(20) - 5;
            text.append(number);
            return BigInteger.valueOf(number);
        }
        text.append('(');
        BigInteger left = term(text, depth - 1);
        int operator = random.nextInt(4);
        text.append(List.of(" + ", "-", "* ", " = ").get(operator));
        BigInteger right = term(text, depth - 1);
        text.append(')');
        return switch (operator) {
            case 0 -> left.add(right);
            case 1 -> left.subtract(right);
            case 2 -> left.multiply(right);
            default -> left.equals(right) ? BigInteger.ONE : BigInteger.ZERO;
        };
    }

    /** A text of the longest allowed length, in the worst shapes, takes no more than a moment. */
    @Test(timeout = 10_000)
    public void theWorstTextsTakeAMoment() {
        for (String piece : List.of("${", "$[", "${A", "${A}", "$[1+", "$[1+1]", "${A(", "((", "!", "1+", "\"")) {
            String text = piece.repeat(Substitution.MAX_LENGTH / piece.length());
            for (int round = 0; round < 20; round++) {
                mistakes.clear();
                Substitution.apply(text, source);
                Expression.evaluate(text, mistakes::add);
                Arguments.of(text);
            }
        }
    }
}
