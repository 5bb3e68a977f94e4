package org.patchbay.pack.pbx.dialplan;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.patchbay.api.conf.ConfEntry;

/** Reads the lines {@code exten =>} and {@code same =>} of one context. */
final class StepReader {
    private static final String NEXT = "n";
    private static final String AGAIN = "s";
    private static final String HINT = "hint";

    private final ContextDraft draft;
    private final VariableSource variables;

    /** The last extension of this context that could be read. */
    private Optional<ExtensionName> current = Optional.empty();

    /** The last priority, which {@code n} counts on from, also across extensions as Asterisk does; 0 before any. */
    private int last;

    StepReader(ContextDraft draft, VariableSource variables) {
        this.draft = draft;
        this.variables = variables;
    }

    void exten(ConfEntry entry) throws DialplanFault {
        String value = entry.value();
        int comma = value.indexOf(',');
        if (comma < 0) {
            throw new DialplanFault("a priority and an application are missing");
        }
        current = Optional.empty();
        ExtensionName name = ExtensionName.parse(Substitution.apply(value.substring(0, comma), variables));
        current = Optional.of(name);
        step(name, value.substring(comma + 1), entry.origin());
    }

    void same(ConfEntry entry) throws DialplanFault {
        ExtensionName name =
                current.orElseThrow(() -> new DialplanFault("no extension in front of it that could be read"));
        step(name, entry.value(), entry.origin());
    }

    private void step(ExtensionName name, String text, String origin) throws DialplanFault {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new DialplanFault("an application is missing");
        }
        Position position = position(text.substring(0, comma).strip());
        Step step = step(position, text.substring(comma + 1).strip(), origin);
        if (!step.label().isEmpty() && draft.hasLabel(name, step.label())) {
            throw new DialplanFault(name + " has the label " + step.label() + " already");
        }
        Optional<Step> taken = draft.add(name, step);
        if (taken.isPresent()) {
            throw new DialplanFault(
                    name + " has this priority already, at " + taken.get().origin());
        }
        if (name.takesEverything() && step.priority() == 1) {
            throw new DialplanFault(name + " takes h, i, t and all others as well; _X"
                    + name.text().charAt(1) + " takes numbers only");
        }
    }

    private static Step step(Position position, String call, String origin) throws DialplanFault {
        if (call.isEmpty()) {
            throw new DialplanFault("an application is missing");
        }
        if (position.priority == Step.HINT) {
            return new Step(Step.HINT, position.label, call, "", origin);
        }
        int open = call.indexOf('(');
        int comma = call.indexOf(',');
        if (comma >= 0 && (open < 0 || comma < open)) {
            String application = call.substring(0, comma).strip();
            return new Step(position.priority, position.label, application, call.substring(comma + 1), origin);
        }
        if (open < 0) {
            return new Step(position.priority, position.label, call, "", origin);
        }
        int close = call.lastIndexOf(')');
        if (close < open) {
            throw new DialplanFault("the bracket of the application is not closed");
        }
        String application = call.substring(0, open).strip();
        return new Step(position.priority, position.label, application, call.substring(open + 1, close), origin);
    }

    /** Where a step stands. */
    private record Position(int priority, String label) {}

    /** Reads {@code 1}, {@code n}, {@code n+2}, {@code n(label)}, {@code s}, {@code hint}. */
    private Position position(String written) throws DialplanFault {
        String text = Substitution.apply(written, variables);
        String label = "";
        int open = text.indexOf('(');
        if (open >= 0) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                throw new DialplanFault("the bracket of the label is not closed");
            }
            label = text.substring(open + 1, close).strip();
            text = text.substring(0, open) + text.substring(close + 1);
        }
        if (label.length() > ExtensionName.MAX_LENGTH) {
            throw new DialplanFault("the label is longer than " + ExtensionName.MAX_LENGTH + " characters");
        }
        int plus = text.indexOf('+');
        String base = (plus < 0 ? text : text.substring(0, plus)).strip().toLowerCase(Locale.ROOT);
        if (base.equals(HINT)) {
            return new Position(Step.HINT, label);
        }
        long priority = base(base) + (plus < 0 ? 0 : number(text.substring(plus + 1)));
        if (priority < 1 || priority > Integer.MAX_VALUE) {
            throw new DialplanFault("a priority is a number from 1, n, n+1, s or hint");
        }
        last = (int) priority;
        return new Position(last, label);
    }

    private long base(String base) throws DialplanFault {
        if ((base.equals(NEXT) || base.equals(AGAIN)) && last == 0) {
            throw new DialplanFault("there is no priority in front of " + base);
        }
        return switch (base) {
            case NEXT -> last + 1L;
            case AGAIN -> last;
            default -> number(base);
        };
    }

    private static int number(String text) throws DialplanFault {
        OptionalInt number = Numbers.whole(text.strip());
        return number.orElseThrow(() -> new DialplanFault("'" + text.strip() + "' is no priority"));
    }
}
