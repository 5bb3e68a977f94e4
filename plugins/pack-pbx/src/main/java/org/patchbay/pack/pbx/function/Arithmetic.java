package org.patchbay.pack.pbx.function;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function MATH: one operation on two numbers. */
final class Arithmetic {
    private static final Pattern OPERATION =
            Pattern.compile("\\s*([-+]?[0-9.]+)\\s*(<=|>=|==|[-+*/%^<>])\\s*([-+]?[0-9.]+)\\s*");

    private Arithmetic() {}

    static String compute(String expression, String form) throws FunctionException {
        Matcher matcher = OPERATION.matcher(expression);
        if (!matcher.matches()) {
            throw new FunctionException("MATH takes number, operator, number");
        }
        try {
            return apply(
                    Double.parseDouble(matcher.group(1)),
                    matcher.group(2),
                    Double.parseDouble(matcher.group(3)),
                    form.strip().toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            throw new FunctionException("MATH takes two numbers");
        }
    }

    private static String apply(double a, String operator, double b, String form) throws FunctionException {
        return switch (operator) {
            case "+" -> form(a + b, form);
            case "-" -> form(a - b, form);
            case "*" -> form(a * b, form);
            case "/" -> form(a / b, form);
            case "%" -> form(a % b, form);
            case "^" -> form(Math.pow(a, b), form);
            case "<" -> truth(a < b);
            case ">" -> truth(a > b);
            case "<=" -> truth(a <= b);
            case ">=" -> truth(a >= b);
            case "==" -> truth(a == b);
            default -> throw new FunctionException("MATH does not know " + operator);
        };
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String form(double value, String form) {
        return switch (form) {
            case "i", "int" -> Long.toString((long) value);
            case "h", "hex" -> Long.toHexString((long) value);
            case "o", "octal" -> Long.toOctalString((long) value);
            case "c", "char" -> String.valueOf((char) value);
            default -> String.format(Locale.ROOT, "%f", value);
        };
    }
}
