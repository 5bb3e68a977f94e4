package org.patchbay.pack.pbx.application;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The applications there are. What is not in here does not exist, wherever it is asked for: nothing that the dialplan
 * or an action names can reach a shell or a file. Used by the loop.
 */
public final class Applications {
    private final Map<String, Named> byName = new TreeMap<>();

    /**
     * An application under its name.
     *
     * @param name as it is shown
     * @param application what it does
     */
    public record Named(String name, Application application) {}

    /** Adds an application; the last one of a name counts. */
    public Applications add(String name, Application application) {
        byName.put(name.toLowerCase(Locale.ROOT), new Named(name, application));
        return this;
    }

    /** The application of that name, in any case. */
    public Optional<Named> find(String name) {
        return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** All of them, by name. */
    public Collection<Named> all() {
        return List.copyOf(byName.values());
    }
}
