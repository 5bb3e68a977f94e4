package org.patchbay.core.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** One filter: a pattern that an event must match, or with a leading {@code !} must not match. Immutable. */
public final class EventFilter {
    private final String source;
    private final boolean black;
    private final Pattern pattern;

    private EventFilter(String source, boolean black, Pattern pattern) {
        this.source = source;
        this.black = black;
        this.pattern = pattern;
    }

    /** The filter written in that form, or nothing if its pattern is no basic regular expression. */
    public static Optional<EventFilter> parse(String source) {
        boolean black = source.startsWith("!");
        try {
            return Optional.of(
                    new EventFilter(source, black, BasicRegex.compile(black ? source.substring(1) : source)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    boolean black() {
        return black;
    }

    boolean matches(String event) {
        return pattern.matcher(event).find();
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
