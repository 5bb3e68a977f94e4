package org.patchbay.pack.pbx.function;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;

/** Functions that take a variable by its name, and see a list of fields in it: CUT, FIELDQTY, FIELDNUM, REPLACE. */
public final class ListFunctions {
    private static final String DEFAULT_SEPARATOR = "-";

    private final Evaluator evaluator;

    private ListFunctions(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Adds them. */
    public static void addTo(Functions functions, Evaluator evaluator) {
        ListFunctions lists = new ListFunctions(evaluator);
        functions
                .addReader("CUT", lists::cut)
                .addReader(
                        "FIELDQTY", call -> Integer.toString(lists.fields(call).size()))
                .addReader(
                        "FIELDNUM",
                        call -> Integer.toString(
                                1 + lists.fields(call).indexOf(call.arguments().get(2))))
                .addReader("REPLACE", lists::replace)
                .addReader("STRREPLACE", lists::replaceText)
                .addReader("SORT", ListFunctions::sort);
    }

    /** Only of variables: a function in its place could be one that the caller may not use. */
    private String value(FunctionCall call) throws FunctionException {
        String name = call.arguments().get(0).strip();
        if (!name.matches("[A-Za-z0-9_]+")) {
            throw new FunctionException(call.name() + " takes the name of a variable, not '" + name + "'");
        }
        return evaluator.substitute(call.channel(), "${" + name + "}");
    }

    private List<String> fields(FunctionCall call) throws FunctionException {
        String value = value(call);
        return value.isEmpty() ? List.of() : split(value, separator(call));
    }

    private static List<String> split(String value, String separator) {
        return Arrays.asList(value.split(Pattern.quote(separator), -1));
    }

    private static String separator(FunctionCall call) {
        String text = call.arguments().get(1);
        return text.isEmpty() ? DEFAULT_SEPARATOR : text.substring(0, 1);
    }

    /** {@code CUT(variable[,separator],fields)}; fields such as {@code 2}, {@code 2-3}, {@code -2}, {@code 3-&1}. */
    private String cut(FunctionCall call) throws FunctionException {
        List<String> fields = fields(call);
        List<String> wanted = new ArrayList<>();
        for (String range : call.arguments().get(2).split("&")) {
            int dash = range.indexOf('-');
            int from = dash < 0 ? place(range, 1) : place(range.substring(0, dash), 1);
            int to = dash < 0 ? from : place(range.substring(dash + 1), fields.size());
            for (int at = Math.max(1, from); at <= Math.min(to, fields.size()); at++) {
                wanted.add(fields.get(at - 1));
            }
        }
        return String.join(separator(call), wanted);
    }

    private static int place(String text, int otherwise) {
        return text.isBlank() ? otherwise : (int) Math.max(0, Math.min(Integer.MAX_VALUE, Numbers.leading(text)));
    }

    /** {@code REPLACE(variable,characters[,character])}. */
    private String replace(FunctionCall call) throws FunctionException {
        String unwanted = call.arguments().get(1);
        String instead = call.arguments().get(2);
        return value(call)
                .chars()
                .mapToObj(c -> unwanted.indexOf(c) < 0
                        ? String.valueOf((char) c)
                        : instead.substring(0, Math.min(1, instead.length())))
                .collect(Collectors.joining());
    }

    /** {@code STRREPLACE(variable,text[,other text])}. */
    private String replaceText(FunctionCall call) throws FunctionException {
        Arguments arguments = call.arguments();
        String value = value(call);
        return arguments.has(1) ? value.replace(arguments.get(1), arguments.get(2)) : value;
    }

    /** {@code SORT(key:number[,…])}: the keys, by their numbers. */
    private static String sort(FunctionCall call) throws FunctionException {
        List<Map.Entry<String, BigDecimal>> pairs = new ArrayList<>();
        for (String pair : call.arguments().values()) {
            int colon = pair.lastIndexOf(':');
            try {
                pairs.add(Map.entry(
                        pair.substring(0, Math.max(0, colon)),
                        new BigDecimal(pair.substring(colon + 1).strip())));
            } catch (NumberFormatException e) {
                throw new FunctionException("SORT takes key:number");
            }
        }
        pairs.sort(Map.Entry.comparingByValue());
        return pairs.stream().map(Map.Entry::getKey).collect(Collectors.joining(","));
    }
}
