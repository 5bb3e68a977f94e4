package org.patchbay.pack.pbx.dialplan;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An extension of a context: the name it is dialled by, or a pattern of names, and its steps. Immutable. */
public final class Extension {
    private final ExtensionName name;
    private final NavigableMap<Integer, Step> steps;

    Extension(ExtensionName name, NavigableMap<Integer, Step> steps) {
        this.name = name;
        this.steps = Collections.unmodifiableNavigableMap(new TreeMap<>(steps));
    }

    /** The name as it is written: a pattern begins with an underscore. The caller it is meant for is not part of it. */
    public String name() {
        return name.text();
    }

    /** The caller it is meant for, a number or a pattern; the empty text if it is meant for every one. */
    public String caller() {
        return name.caller();
    }

    /** Whether the name is a pattern. */
    public boolean isPattern() {
        return name.isPattern();
    }

    /** Whether it is meant when that is dialled by that caller. */
    public boolean matches(String dialled, String callerNumber) {
        return name.matches(dialled) && name.allows(callerNumber);
    }

    /** Whether it is meant when that is dialled, whoever calls. */
    boolean isMeantBy(String dialled) {
        return name.matches(dialled);
    }

    boolean mayGoOn(String dialled, String callerNumber) {
        return name.mayGoOn(dialled) && name.allows(callerNumber);
    }

    /** All steps by priority; a hint comes first. */
    public List<Step> steps() {
        return List.copyOf(steps.values());
    }

    /** The step at a priority. */
    public Optional<Step> step(int priority) {
        return Optional.ofNullable(steps.get(priority));
    }

    /** The step of that label, in exactly these letters. */
    public Optional<Step> step(String label) {
        return steps.values().stream()
                .filter(step -> step.label().equals(label))
                .findFirst();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
