package org.patchbay.pack.pbx.dialplan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A context: extensions, and the other contexts that are asked when none of them is meant. Immutable. */
public final class Context {
    private final String name;
    private final List<Extension> extensions;
    private final List<Extension> patterns;
    private final Map<String, List<Extension>> exact = new HashMap<>();
    private final List<String> includes;
    private final List<String> ignorePatterns;
    private final List<String> switches;

    Context(ContextDraft draft) {
        this(
                draft.name(),
                draft.extensions(),
                List.copyOf(draft.includes()),
                List.copyOf(draft.ignorePatterns()),
                List.copyOf(draft.switches()));
    }

    private Context(
            String name,
            List<Extension> extensions,
            List<String> includes,
            List<String> ignorePatterns,
            List<String> switches) {
        this.name = name;
        this.extensions = extensions;
        this.patterns = extensions.stream().filter(Extension::isPattern).toList();
        this.includes = includes;
        this.ignorePatterns = ignorePatterns;
        this.switches = switches;
        for (Extension extension : extensions) {
            if (!extension.isPattern()) {
                exact.merge(extension.name(), List.of(extension), Context::joined);
            }
        }
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** This context with what the other one has; of two extensions of one name this one's comes first. */
    Context plus(Context other) {
        List<Extension> all = joined(extensions, other.extensions).stream()
                .sorted(Comparator.comparing(Extension::isPattern))
                .toList();
        return new Context(
                name,
                all,
                joined(includes, other.includes),
                joined(ignorePatterns, other.ignorePatterns),
                joined(switches, other.switches));
    }

    /** The name, as it is written in brackets. */
    public String name() {
        return name;
    }

    /** All extensions in the order in which they are tried: names, then patterns, the most specific first. */
    public List<Extension> extensions() {
        return extensions;
    }

    /** The names of the contexts that are asked next, in order. One that does not exist has nothing to say. */
    public List<String> includes() {
        return includes;
    }

    /** Beginnings of numbers behind which a phone goes on with its dial tone. */
    public List<String> ignorePatterns() {
        return ignorePatterns;
    }

    /** Other places to look, as they are written: they are shown and never asked. */
    public List<String> switches() {
        return switches;
    }

    /** The extensions of this context that are meant, the first one first. */
    public Stream<Extension> matching(String dialled, String callerNumber) {
        return Stream.concat(exact.getOrDefault(dialled, List.of()).stream(), patterns.stream())
                .filter(extension -> extension.matches(dialled, callerNumber));
    }

    /** Whether what was dialled is the beginning of a longer extension of this context. */
    boolean mayGoOn(String dialled, String callerNumber) {
        return extensions.stream().anyMatch(extension -> extension.mayGoOn(dialled, callerNumber));
    }

    /** Whether a phone goes on with its dial tone behind these digits. */
    public boolean ignores(String dialled) {
        return ignorePatterns.stream().anyMatch(pattern -> begins(pattern, dialled));
    }

    /** Whether what was dialled begins with what an ignore pattern names. */
    static boolean begins(String ignorePattern, String dialled) {
        if (!ignorePattern.startsWith("_")) {
            return dialled.startsWith(ignorePattern);
        }
        try {
            return ExtensionPattern.parse(ignorePattern.substring(1)).matchesBeginning(dialled);
        } catch (DialplanFault fault) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Context[" + name + ", " + extensions.size() + " extensions]";
    }
}
