package org.patchbay.core.filter;

import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** One filter: a pattern that an event must match, or with a leading {@code !} must not match. Immutable. */
public final class EventFilter {
    /** No operator at all: most filters are plain words, and finding those takes no engine. */
    private static final java.util.regex.Pattern PLAIN =
            java.util.regex.Pattern.compile("[^\\\\\\[*^$.]{0," + BasicRegex.MAX_LENGTH + "}");

    private final String source;
    private final boolean black;
    private final int cost;
    private final Predicate<String> test;

    private EventFilter(String source, boolean black, int cost, Predicate<String> test) {
        this.source = source;
        this.black = black;
        this.cost = cost;
        this.test = test;
    }

    /** The filter written in that form, or nothing if its pattern is no basic regular expression. */
    public static Optional<EventFilter> parse(String source) {
        boolean black = source.startsWith("!");
        String expression = black ? source.substring(1) : source;
        if (PLAIN.matcher(expression).matches()) {
            return Optional.of(new EventFilter(source, black, 0, event -> event.contains(expression)));
        }
        try {
            BasicRegex.Compiled regex = BasicRegex.compile(expression);
            Predicate<String> test = event -> regex.pattern().matcher(event).find();
            return Optional.of(new EventFilter(source, black, Math.max(1, regex.size()), test));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What it costs to look for it, in characters of an expression; plain words cost nothing. */
    int cost() {
        return cost;
    }

    boolean black() {
        return black;
    }

    boolean matches(String event) {
        return test.test(event);
    }

    /** The filter as it was written. */
    public String source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventFilter filter && filter.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
