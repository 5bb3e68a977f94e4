package org.patchbay.pack.pbx.dialplan;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in front of the priority: {@code 100}, {@code _1XX}, {@code 100/5551234}, {@code 100/_555X.}. With a slash
 * and nothing behind it, only callers without a number are meant. Equal if it is written alike. Immutable.
 */
final class ExtensionName implements Comparable<ExtensionName> {
    /** The longest name, and the longest number of a caller. */
    static final int MAX_LENGTH = 79;

    private static final Comparator<ExtensionName> ORDER = Comparator.comparing(ExtensionName::isPattern)
            .thenComparing(name -> name.pattern, specific())
            .thenComparing(ExtensionName::text)
            .thenComparing(name -> name.forCaller.isEmpty())
            .thenComparing(name -> name.callerPattern, specific())
            .thenComparing(ExtensionName::caller);

    private final String text;
    private final Optional<ExtensionPattern> pattern;
    private final Optional<String> forCaller;
    private final Optional<ExtensionPattern> callerPattern;

    private ExtensionName(String text, Optional<String> forCaller) throws DialplanFault {
        this.text = text;
        this.pattern = pattern(text);
        this.forCaller = forCaller;
        this.callerPattern = forCaller.isPresent() ? pattern(forCaller.get()) : Optional.empty();
    }

    static ExtensionName parse(String written) throws DialplanFault {
        int slash = written.indexOf('/');
        String text = (slash < 0 ? written : written.substring(0, slash)).strip();
        Optional<String> caller = slash < 0
                ? Optional.empty()
                : Optional.of(written.substring(slash + 1).strip());
        if (text.isEmpty() || text.equals("_")) {
            throw new DialplanFault("the extension has no name");
        }
        if (text.length() > MAX_LENGTH || caller.orElse("").length() > MAX_LENGTH) {
            throw new DialplanFault("the name of the extension is longer than " + MAX_LENGTH + " characters");
        }
        return new ExtensionName(text, caller);
    }

    private static Optional<ExtensionPattern> pattern(String text) throws DialplanFault {
        return text.startsWith("_") ? Optional.of(ExtensionPattern.parse(text.substring(1))) : Optional.empty();
    }

    private static Comparator<Optional<ExtensionPattern>> specific() {
        return (one, other) -> one.isPresent() && other.isPresent()
                ? ExtensionPattern.MOST_SPECIFIC_FIRST.compare(one.get(), other.get())
                : Boolean.compare(one.isPresent(), other.isPresent());
    }

    String text() {
        return text;
    }

    String caller() {
        return forCaller.orElse("");
    }

    boolean isPattern() {
        return pattern.isPresent();
    }

    boolean takesEverything() {
        return pattern.map(ExtensionPattern::takesEverything).orElse(false);
    }

    /** Dialled exactly as it is written, or as the pattern says. */
    boolean matches(String dialled) {
        return text.equals(dialled) || pattern.isPresent() && pattern.get().matches(dialled);
    }

    boolean mayGoOn(String dialled) {
        return pattern.isPresent()
                ? pattern.get().mayGoOn(dialled)
                : text.length() > dialled.length() && text.startsWith(dialled);
    }

    boolean allows(String callerNumber) {
        return forCaller.isEmpty()
                || forCaller.get().equals(callerNumber)
                || callerPattern.isPresent() && callerPattern.get().matches(callerNumber);
    }

    @Override
    public int compareTo(ExtensionName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExtensionName name && name.text.equals(text) && name.forCaller.equals(forCaller);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, forCaller);
    }

    @Override
    public String toString() {
        return text + forCaller.map(caller -> "/" + caller).orElse("");
    }
}
