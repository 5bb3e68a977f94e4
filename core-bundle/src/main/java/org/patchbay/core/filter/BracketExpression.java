package org.patchbay.core.filter;

import com.google.re2j.PatternSyntaxException;
import java.util.Set;

/** Translates {@code [...]} of a POSIX expression, in which a backslash is a plain character. */
final class BracketExpression {
    private static final Set<String> CLASSES = Set.of(
            "alpha", "digit", "alnum", "upper", "lower", "space", "blank", "punct", "print", "graph", "cntrl",
            "xdigit");

    private final String source;
    private final BasicRegex regex;
    private final StringBuilder out = new StringBuilder("[");
    private int at;

    BracketExpression(String source, BasicRegex regex) {
        this.source = source;
        this.regex = regex;
        this.at = regex.position();
    }

    String translate() {
        if (peek() == '^') {
            out.append('^');
            at++;
        }
        boolean first = true;
        while (first || peek() != ']') {
            item();
            first = false;
        }
        at++;
        regex.moveTo(at);
        return out.append(']').toString();
    }

    private char peek() {
        if (at >= source.length()) {
            throw new PatternSyntaxException("unmatched [");
        }
        return source.charAt(at);
    }

    private void item() {
        if (source.startsWith("[:", at)) {
            out.append("[:").append(named(":]")).append(":]");
            return;
        }
        char low = single();
        boolean range = source.startsWith("-", at) && at + 1 < source.length() && source.charAt(at + 1) != ']';
        literal(low);
        if (range) {
            at++;
            boolean wholeClass = source.startsWith("[:", at);
            char high = single();
            if (wholeClass || high < low) {
                throw new PatternSyntaxException("invalid range");
            }
            out.append('-');
            literal(high);
        }
    }

    /** One character, also in the forms {@code [.x.]} and {@code [=x=]}. */
    private char single() {
        for (String mark : new String[] {".", "="}) {
            if (source.startsWith("[" + mark, at)) {
                int end = source.indexOf(mark + "]", at + 3);
                if (end != at + 3) {
                    throw new PatternSyntaxException("only single characters collate");
                }
                char c = source.charAt(at + 2);
                at = end + 2;
                return c;
            }
        }
        char c = peek();
        at++;
        return c;
    }

    private String named(String close) {
        int end = source.indexOf(close, at + 2);
        String name = end < 0 ? "" : source.substring(at + 2, end);
        if (!CLASSES.contains(name)) {
            throw new PatternSyntaxException("unknown character class");
        }
        at = end + 2;
        return name;
    }

    private void literal(char c) {
        if ("\\]^-[&~".indexOf(c) >= 0) {
            out.append('\\');
        }
        out.append(c);
    }
}
