package org.patchbay.pack.pbx.dialplan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What {@code extensions.conf} says, ready to be asked. A context is asked first, then those it includes, in their
 * order and with what they include; in each, a name comes before patterns and the most specific pattern before others.
 * An extension that is meant but has no such step leaves the word to the next one that is meant. Names of contexts,
 * extensions and labels are compared exactly. Immutable.
 */
public final class Dialplan {
    /** A dialplan without a context. */
    public static final Dialplan EMPTY = new Dialplan(Map.of(), Map.of(), Map.of());

    /** How many contexts one question is passed on to; the rest is not asked. */
    public static final int MAX_ASKED = 1000;

    private final Map<String, Context> contexts;
    private final Map<String, String> globals;
    private final Map<String, String> settings;

    Dialplan(Map<String, Context> contexts, Map<String, String> globals, Map<String, String> settings) {
        this.contexts = Collections.unmodifiableMap(new LinkedHashMap<>(contexts));
        this.globals = Collections.unmodifiableMap(new LinkedHashMap<>(globals));
        this.settings = Map.copyOf(settings);
    }

    /** This dialplan with the contexts of another one; a context that both have gets the extensions of both. */
    Dialplan plus(Dialplan other) {
        Map<String, Context> joined = new LinkedHashMap<>(contexts);
        other.contexts.forEach((name, context) -> joined.merge(name, context, Context::plus));
        return new Dialplan(joined, globals, settings);
    }

    /** One line for an operator for each context that is included and is not there. */
    public List<String> unknownIncludes() {
        return contexts.values().stream()
                .flatMap(context -> context.includes().stream()
                        .filter(included -> !contexts.containsKey(included))
                        .map(included ->
                                "[" + context.name() + "] includes the context " + included + ", which is not there"))
                .toList();
    }

    /** All contexts, in the order of the file. */
    public Collection<Context> contexts() {
        return contexts.values();
    }

    /** The context of that name. */
    public Optional<Context> context(String name) {
        return Optional.ofNullable(contexts.get(name));
    }

    /** The global variables that the file sets, in its order. */
    public Map<String, String> globals() {
        return globals;
    }

    /** What {@code [general]} says about a key; the empty text if nothing. The key is in small letters. */
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    /**
     * The step for what was dialled.
     *
     * @param context where to begin
     * @param dialled the extension, or one of the special ones such as {@code s}, {@code i} or {@code h}
     * @param priority from 1, or {@link Step#HINT}
     * @param callerNumber the number of the caller; may be empty
     */
    public Optional<Found> find(String context, String dialled, int priority, String callerNumber) {
        return first(context, dialled, callerNumber, extension -> extension.step(priority));
    }

    /** The step of that label, for what was dialled. */
    public Optional<Found> find(String context, String dialled, String label, String callerNumber) {
        return label.isEmpty()
                ? Optional.empty()
                : first(context, dialled, callerNumber, extension -> extension.step(label));
    }

    private Optional<Found> first(
            String context, String dialled, String callerNumber, Function<Extension, Optional<Step>> wanted) {
        return asked(context)
                .flatMap(asked -> asked.matching(dialled, callerNumber)
                        .flatMap(extension ->
                                wanted.apply(extension).map(step -> new Found(asked, extension, step)).stream()))
                .findFirst();
    }

    /** Whether there is such a step. */
    public boolean exists(String context, String dialled, int priority, String callerNumber) {
        return find(context, dialled, priority, callerNumber).isPresent();
    }

    /**
     * The number of a priority that is written as a number or as a label.
     *
     * @param priority such as {@code 2} or {@code busy}; of a number like {@code 1abc} the digits count
     * @return the number, or nothing if it is neither 1 or more nor a label of that extension
     */
    public OptionalInt priority(String context, String dialled, String priority, String callerNumber) {
        String text = priority.strip();
        if (!text.isEmpty() && Numbers.digit(text.charAt(0))) {
            long number = Numbers.leading(text);
            return number >= 1 && number <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
        }
        return find(context, dialled, text, callerNumber)
                .map(found -> OptionalInt.of(found.step().priority()))
                .orElse(OptionalInt.empty());
    }

    /** Whether what was dialled is the beginning of a longer extension, so that it pays to wait for more digits. */
    public boolean mayGoOn(String context, String dialled, String callerNumber) {
        return any(context, asked -> asked.mayGoOn(dialled, callerNumber));
    }

    /** Whether a phone goes on with its dial tone behind these digits. */
    public boolean ignores(String context, String dialled) {
        return any(context, asked -> asked.ignores(dialled));
    }

    private boolean any(String context, Predicate<Context> test) {
        return asked(context).anyMatch(test);
    }

    /** The hint of an extension; that of a pattern is one for what was dialled. */
    public Optional<Hint> hint(String context, String dialled) {
        return find(context, dialled, Step.HINT, "").map(found -> Hint.of(found, context, dialled, globals));
    }

    /** All hints that are no patterns: those somebody may watch without having asked. */
    public List<Hint> hints() {
        return contexts.values().stream().flatMap(this::hintsOf).toList();
    }

    private Stream<Hint> hintsOf(Context context) {
        return context.extensions().stream()
                .filter(extension -> !extension.isPattern())
                .flatMap(extension -> extension.step(Step.HINT).stream()
                        .map(step -> new Found(context, extension, step))
                        .map(found -> Hint.of(found, context.name(), extension.name(), globals)));
    }

    /** A context and all it includes, in the order in which they are asked, each of them once. */
    public Stream<Context> asked(String context) {
        Optional<Context> first = context(context);
        if (first.isEmpty() || first.get().includes().isEmpty()) {
            return first.stream();
        }
        Map<String, Context> asked = new LinkedHashMap<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        open.push(List.of(context).iterator());
        while (!open.isEmpty() && asked.size() < MAX_ASKED) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            Context next = contexts.get(open.peek().next());
            if (next != null && asked.putIfAbsent(next.name(), next) == null) {
                open.push(next.includes().iterator());
            }
        }
        return asked.values().stream();
    }

    @Override
    public String toString() {
        return "Dialplan[" + contexts.size() + " contexts]";
    }
}
