package org.patchbay.pack.pbx.dialplan;

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
        this.name = draft.name();
        this.extensions = draft.extensions();
        this.patterns = extensions.stream().filter(Extension::isPattern).toList();
        this.includes = List.copyOf(draft.includes());
        this.ignorePatterns = List.copyOf(draft.ignorePatterns());
        this.switches = List.copyOf(draft.switches());
        for (Extension extension : extensions) {
            if (!extension.isPattern()) {
                exact.merge(extension.name(), List.of(extension), Context::joined);
            }
        }
    }

    private static List<Extension> joined(List<Extension> one, List<Extension> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
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
