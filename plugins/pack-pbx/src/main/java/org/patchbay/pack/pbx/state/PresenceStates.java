package org.patchbay.pack.pbx.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What people say of themselves, under names such as {@code CustomPresence:alice}. Used by the loop. */
public final class PresenceStates {
    /** People that may say something. */
    public static final int MAX_PEOPLE = 10_000;

    private static final String CUSTOM = "custompresence:";

    private final Map<String, Presence> people = new HashMap<>();
    private final List<Consumer<String>> watches = new ArrayList<>();

    /** Tells somebody whenever a provider, named in small letters, says something else. */
    public void watch(Consumer<String> watch) {
        watches.add(watch);
    }

    /** What somebody says; nothing if there is no such provider. */
    public Optional<Presence> of(String provider) {
        String key = provider.toLowerCase(Locale.ROOT);
        return key.startsWith(CUSTOM) ? Optional.of(people.getOrDefault(key, Presence.NOT_SET)) : Optional.empty();
    }

    /** Somebody says something; false if there is no such provider, or there are too many people. */
    public boolean set(String provider, Presence presence) {
        String key = provider.toLowerCase(Locale.ROOT);
        if (!key.startsWith(CUSTOM) || (people.size() >= MAX_PEOPLE && !people.containsKey(key))) {
            return false;
        }
        if (!presence.equals(people.put(key, presence))) {
            watches.forEach(watch -> watch.accept(key));
        }
        return true;
    }
}
