package org.patchbay.core.filter;

import com.google.re2j.Pattern;
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
    private final Predicate<String> test;

    private EventFilter(String source, boolean black, Predicate<String> test) {
        this.source = source;
        this.black = black;
        this.test = test;
    }

    /** The filter written in that form, or nothing if its pattern is no basic regular expression. */
    public static Optional<EventFilter> parse(String source) {
        boolean black = source.startsWith("!");
        String expression = black ? source.substring(1) : source;
        if (PLAIN.matcher(expression).matches()) {
            return Optional.of(new EventFilter(source, black, event -> event.contains(expression)));
        }
        try {
            Pattern pattern = BasicRegex.compile(expression);
            return Optional.of(new EventFilter(
                    source, black, event -> pattern.matcher(event).find()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
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
