package org.patchbay.pack.pbx.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The applications there are. What is not in here does not exist, wherever it is asked for: nothing that the dialplan
 * or an action names can reach a shell or a file. Used by the loop.
 */
public final class Applications {
    private final Map<String, Named> byName = new TreeMap<>();
    /** Names in small letters of what somebody has taken out. */
    private final Set<String> out = new HashSet<>();

    /**
     * An application under its name.
     *
     * @param name as it is shown
     * @param application what it does
     */
    public record Named(String name, Application application) {}

    /** Adds an application; the last one of a name counts. */
    public Applications add(String name, Application application) {
        byName.put(key(name), new Named(name, application));
        return this;
    }

    /** The application of that name, in any case. */
    public Optional<Named> find(String name) {
        String key = key(name.strip());
        return out.contains(key) ? Optional.empty() : Optional.ofNullable(byName.get(key));
    }

    /** Takes applications out; calls that are in one of them stay there to its end. */
    public void takeOut(Collection<String> names) {
        names.forEach(name -> out.add(key(name)));
    }

    /** Puts applications back that had been taken out. */
    public void putBack(Collection<String> names) {
        names.forEach(name -> out.remove(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All that are in, by name. */
    public Collection<Named> all() {
        return byName.values().stream()
                .filter(named -> !out.contains(key(named.name())))
                .toList();
    }
}
