package org.patchbay.pack.pbx.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;

/** The profiles and menus of {@code confbridge.conf}. Immutable. */
final class Profiles {
    /** Profiles and menus of one file. */
    static final int MAX_PROFILES = 1_000;

    /** The profile of whoever names none. */
    static final String DEFAULT_USER = "default_user";

    /** That of a conference. */
    static final String DEFAULT_BRIDGE = "default_bridge";

    private static final String GENERAL = "general";

    private final Map<String, ConfSection> users = new LinkedHashMap<>();
    private final Map<String, ConfSection> bridges = new LinkedHashMap<>();
    private final Map<String, Menu> menus = new LinkedHashMap<>();

    private Profiles() {}

    /** Those of a file. */
    static Profiles read(ConfFile file, Consumer<String> warnings) {
        Profiles profiles = new Profiles();
        for (ConfSection section : file.sections()) {
            if (!section.name().equalsIgnoreCase(GENERAL)) {
                profiles.add(section, warnings);
            }
        }
        return profiles;
    }

    private void add(ConfSection section, Consumer<String> warnings) {
        if (users.size() + bridges.size() + menus.size() >= MAX_PROFILES) {
            warnings.accept(section.origin() + ": more than " + MAX_PROFILES + " profiles; this one is left out");
            return;
        }
        switch (section.value("type").toLowerCase(Locale.ROOT)) {
            case "user" -> users.put(section.name(), section);
            case "bridge" -> bridges.put(section.name(), section);
            case "menu" -> menus.put(section.name(), Menu.read(section));
            default -> warnings.accept(section.origin() + ": " + section.name() + " has no type user, bridge or menu");
        }
    }

    /**
     * A profile of somebody; nothing if there is none of that name. That of nobody in particular is always there.
     *
     * @param options what counts before the file
     */
    Optional<UserProfile> user(String name, Map<String, String> options) {
        return section(users, name, DEFAULT_USER)
                .map(section -> UserProfile.of(section.name(), values(section, options)));
    }

    /** A profile of a conference, in the same way. */
    Optional<BridgeProfile> bridge(String name, Map<String, String> options) {
        return section(bridges, name, DEFAULT_BRIDGE)
                .map(section -> BridgeProfile.of(section.name(), values(section, options)));
    }

    private static Optional<ConfSection> section(Map<String, ConfSection> all, String name, String usual) {
        String wanted = name.isEmpty() ? usual : name;
        ConfSection found = all.get(wanted);
        return found == null && wanted.equals(usual)
                ? Optional.of(ConfSection.of(usual, usual, List.of()))
                : Optional.ofNullable(found);
    }

    private static UnaryOperator<String> values(ConfSection section, Map<String, String> options) {
        return key -> Optional.ofNullable(options.get(key)).orElseGet(() -> section.value(key));
    }

    /** A menu; without a name one that does nothing. */
    Optional<Menu> menu(String name) {
        return name.isEmpty() ? Optional.of(Menu.NONE) : Optional.ofNullable(menus.get(name));
    }

    List<String> userNames() {
        return List.copyOf(users.keySet());
    }

    List<String> bridgeNames() {
        return List.copyOf(bridges.keySet());
    }

    List<String> menuNames() {
        return List.copyOf(menus.keySet());
    }
}
