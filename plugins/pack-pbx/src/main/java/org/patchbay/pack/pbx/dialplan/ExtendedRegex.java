package org.patchbay.pack.pbx.dialplan;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Extended regular expressions, run by an engine that takes linear time: whoever writes one, or the text it is tried
 * on, cannot make the server busy. Back references are refused, and so is what would be very large written out.
 */
public final class ExtendedRegex {
    /** Longer ones come from nobody who writes a dialplan. */
    public static final int MAX_LENGTH = 1024;

    /** What all counts such as {@code {3,7}} may multiply to: the engine writes repetitions out. */
    private static final long MAX_REPEATED = 1000;

    private ExtendedRegex() {}

    /** The expression, or nothing if it is none, or one that is refused. A dot matches any character. */
    public static Optional<Pattern> compile(String text) {
        if (text.length() > MAX_LENGTH || repeated(text) > MAX_REPEATED) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(text, Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** A bound that needs no parsing: all counts, as if each were inside the others. */
    private static long repeated(String text) {
        long product = 1;
        for (int at = text.indexOf('{'); at >= 0 && product <= MAX_REPEATED; at = text.indexOf('{', at + 1)) {
            int comma = text.indexOf(',', at);
            int end = text.indexOf('}', at);
            long least = Numbers.leading(text.substring(at + 1));
            long most = comma >= 0 && comma < end ? Numbers.leading(text.substring(comma + 1)) : least;
            product *= Math.max(1, Math.min(MAX_REPEATED + 1, Math.max(least, most)));
        }
        return product;
    }
}
