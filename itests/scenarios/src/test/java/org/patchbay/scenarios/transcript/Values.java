package org.patchbay.scenarios.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of one playing, and the text that {@code ${…}} stands for. */
final class Values {
    private static final Pattern INNERMOST = Pattern.compile("\\$\\{([^${}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> secrets;

    Values(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
        variables.put("cr", "\r");
        variables.put("lf", "\n");
        variables.put("uniq", String.valueOf(System.currentTimeMillis()));
        variables.put("uniq8", String.format(Locale.ROOT, "a%07d", System.currentTimeMillis() / 10 % 10_000_000));
    }

    void set(String name, String value) {
        variables.put(name, value);
    }

    /** The empty text for who has none, so that a login can fail as recorded. */
    String secret(String user) {
        return secrets.getOrDefault(user.toLowerCase(Locale.ROOT), "");
    }

    String fill(String text) throws Mismatch {
        String filled = text;
        Matcher matcher = INNERMOST.matcher(filled);
        while (matcher.find()) {
            filled = filled.substring(0, matcher.start()) + value(matcher.group(1)) + filled.substring(matcher.end());
            matcher = INNERMOST.matcher(filled);
        }
        return filled;
    }

    private String value(String expression) throws Mismatch {
        int colon = expression.indexOf(':');
        String operand = expression.substring(colon + 1);
        switch (colon < 0 ? "" : expression.substring(0, colon)) {
            case "md5":
                return md5(operand);
            case "rep":
                int times = operand.lastIndexOf(':');
                return operand.substring(0, times).repeat(Integer.parseInt(operand.substring(times + 1)));
            case "secret":
                return secret(operand);
            case "upper":
                return operand.toUpperCase(Locale.ROOT);
            case "len":
                return String.valueOf(operand.length());
            default:
                if (!variables.containsKey(expression)) {
                    throw new Mismatch("there is no value for ${" + expression + "}");
                }
                return variables.get(expression);
        }
    }

    private static String md5(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(ISO_8859_1));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }

    /** An expression in Python's syntax as far as the recordings use it; variables in it stand for themselves. */
    Pattern expression(String python) {
        return expression(python, 0);
    }

    /** The same for a header of HTTP, which is compared without case. */
    Pattern header(String python) {
        return expression(python, Pattern.CASE_INSENSITIVE);
    }

    private Pattern expression(String python, int flags) {
        String filled = VARIABLE.matcher(python.replace("(?P<", "(?<"))
                .replaceAll(match -> Matcher.quoteReplacement(
                        variables.containsKey(match.group(1))
                                ? Pattern.quote(variables.get(match.group(1)))
                                : match.group()));
        // In Python only LF ends a line.
        return Pattern.compile(filled, Pattern.UNIX_LINES | flags);
    }

    /** Whether the whole text matches; if so, its named groups are variables from now on. */
    boolean matches(Pattern expression, String text) {
        Matcher matcher = expression.matcher(text);
        boolean matches = matcher.matches();
        Matcher groups = GROUP.matcher(expression.pattern());
        while (matches && groups.find()) {
            String value = matcher.group(groups.group(1));
            if (value != null) {
                set(groups.group(1), value);
            }
        }
        return matches;
    }
}
