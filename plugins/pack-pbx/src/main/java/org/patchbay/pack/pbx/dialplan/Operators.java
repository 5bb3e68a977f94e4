package org.patchbay.pack.pbx.dialplan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** What the operators of an expression do with two values. */
final class Operators {
    /** Larger is tighter; the values in front take everything that binds tighter than they do. */
    private static final Map<String, Integer> BINDS = Map.ofEntries(
            Map.entry("?", 1),
            Map.entry("|", 2),
            Map.entry("||", 2),
            Map.entry("&", 3),
            Map.entry("&&", 3),
            Map.entry("=", 4),
            Map.entry("==", 4),
            Map.entry("!=", 4),
            Map.entry("<", 4),
            Map.entry("<=", 4),
            Map.entry(">", 4),
            Map.entry(">=", 4),
            Map.entry("+", 5),
            Map.entry("-", 5),
            Map.entry("*", 6),
            Map.entry("/", 6),
            Map.entry("%", 6),
            Map.entry(":", 7),
            Map.entry("=~", 7),
            Map.entry("~~", 7));

    private Operators() {}

    static int binds(String operator) {
        return BINDS.getOrDefault(operator, 0);
    }

    static Operand apply(String operator, Operand left, Operand right) throws ExpressionFault {
        return switch (operator) {
            case "|", "||" -> left.holds() ? left : right;
            case "&", "&&" -> left.holds() && right.holds() ? left : Operand.of(false);
            case "=", "==" -> Operand.of(compare(left, right) == 0);
            case "!=" -> Operand.of(compare(left, right) != 0);
            case "<" -> Operand.of(compare(left, right) < 0);
            case "<=" -> Operand.of(compare(left, right) <= 0);
            case ">" -> Operand.of(compare(left, right) > 0);
            case ">=" -> Operand.of(compare(left, right) >= 0);
            case ":" -> match(left, right, true);
            case "=~" -> match(left, right, false);
            case "~~" -> new Operand(joined(left.text(), right.text()));
            default -> calculate(operator, number(left), number(right));
        };
    }

    static Operand negative(Operand operand) throws ExpressionFault {
        return Operand.of(number(operand).negate());
    }

    private static String joined(String left, String right) throws ExpressionFault {
        if (left.length() + right.length() > Substitution.MAX_LENGTH) {
            throw new ExpressionFault("a text is longer than " + Substitution.MAX_LENGTH + " characters");
        }
        return left + right;
    }

    /** Two numbers by their size, everything else as text. */
    private static int compare(Operand left, Operand right) {
        Optional<BigDecimal> one = left.number();
        Optional<BigDecimal> other = right.number();
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : left.text().compareTo(right.text());
    }

    private static BigDecimal number(Operand operand) throws ExpressionFault {
        return operand.number().orElseThrow(() -> new ExpressionFault("'" + operand.text() + "' is no number"));
    }

    private static Operand calculate(String operator, BigDecimal left, BigDecimal right) throws ExpressionFault {
        return switch (operator) {
            case "+" -> Operand.of(left.add(right, Operand.PRECISION));
            case "-" -> Operand.of(left.subtract(right, Operand.PRECISION));
            case "*" -> Operand.of(left.multiply(right, Operand.PRECISION));
            case "/" -> Operand.of(left.divide(divisor(right), Operand.PRECISION));
            case "%" -> remainder(left, right);
            default -> throw new ExpressionFault("'" + operator + "' stands between two values");
        };
    }

    /** Of whole numbers, as large as a long may be. */
    private static Operand remainder(BigDecimal left, BigDecimal right) throws ExpressionFault {
        BigDecimal divisor = divisor(right.setScale(0, RoundingMode.DOWN));
        return Operand.of(whole(left) % whole(divisor));
    }

    private static long whole(BigDecimal number) throws ExpressionFault {
        if (number.precision() - number.scale() > 18) {
            throw new ExpressionFault("'" + number.toEngineeringString() + "' is too large for %");
        }
        return number.longValue();
    }

    private static BigDecimal divisor(BigDecimal number) throws ExpressionFault {
        if (number.signum() == 0) {
            throw new ExpressionFault("division by zero");
        }
        return number;
    }

    /** The text of the first group, or how many characters match; without a match nothing of it. */
    private static Operand match(Operand text, Operand expression, boolean fromStart) throws ExpressionFault {
        Pattern pattern = ExtendedRegex.compile(expression.text())
                .orElseThrow(() -> new ExpressionFault("'" + expression.text() + "' is no regular expression"));
        Matcher matcher = pattern.matcher(text.text());
        boolean found = fromStart ? matcher.lookingAt() : matcher.find();
        if (pattern.groupCount() > 0) {
            return new Operand(found && matcher.group(1) != null ? matcher.group(1) : "");
        }
        return Operand.of(found ? (long) matcher.end() - matcher.start() : 0);
    }
}
