package org.patchbay.pack.pbx.function;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.patchbay.pack.pbx.dialplan.Arguments;

/** Functions of their arguments alone. */
public final class TextFunctions {
    private TextFunctions() {}

    /** Adds them. */
    public static void addTo(Functions functions) {
        functions
                .addReader("LEN", call -> Integer.toString(call.text().length()))
                .addReader("TOUPPER", call -> call.text().toUpperCase(Locale.ROOT))
                .addReader("TOLOWER", call -> call.text().toLowerCase(Locale.ROOT))
                .addReader("ISNULL", call -> call.text().isEmpty() ? "1" : "0")
                .addReader("EXISTS", call -> call.text().isEmpty() ? "0" : "1")
                .addReader(
                        "QUOTE", call -> '"' + call.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .addReader("IF", TextFunctions::choose)
                .addReader("FILTER", TextFunctions::filter)
                .addReader("MATH", TextFunctions::math)
                .addReader(
                        "BASE64_ENCODE",
                        call -> Base64.getEncoder().encodeToString(call.text().getBytes(StandardCharsets.UTF_8)))
                .addReader("BASE64_DECODE", TextFunctions::decode);
    }

    private static String choose(FunctionCall call) throws FunctionException {
        int mark = call.text().indexOf('?');
        if (mark < 0) {
            throw new FunctionException("IF takes condition?then:otherwise");
        }
        Arguments parts = Arguments.split(call.text().substring(mark + 1), ':', 2);
        String condition = call.text().substring(0, mark).strip();
        return parts.get(condition.isEmpty() || condition.equals("0") ? 1 : 0);
    }

    private static String filter(FunctionCall call) {
        Arguments arguments = Arguments.split(call.text(), ',', 2);
        StringBuilder kept = new StringBuilder();
        arguments
                .get(1)
                .chars()
                .filter(c -> allowed(arguments.get(0), (char) c))
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean allowed(String set, char c) {
        int at = 0;
        while (at < set.length()) {
            boolean range = at + 2 < set.length() && set.charAt(at + 1) == '-';
            if (range ? c >= set.charAt(at) && c <= set.charAt(at + 2) : c == set.charAt(at)) {
                return true;
            }
            at += range ? 3 : 1;
        }
        return false;
    }

    private static String math(FunctionCall call) throws FunctionException {
        return Arithmetic.compute(call.arguments().get(0), call.arguments().get(1));
    }

    private static String decode(FunctionCall call) throws FunctionException {
        try {
            return new String(Base64.getDecoder().decode(call.text().strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new FunctionException("not in base 64");
        }
    }
}
