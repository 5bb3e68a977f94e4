package org.patchbay.pack.pbx.conference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.dialplan.Arguments;

/**
 * What the keys of a phone do in a conference. Immutable.
 *
 * @param name of the menu
 * @param actions what is done, by the digits that are pressed
 */
record Menu(String name, Map<String, List<Menu.Action>> actions) {
    /** No key does anything. */
    static final Menu NONE = new Menu("", Map.of());

    /** What a key can do here; all else, such as sounds and volumes, takes no effect. */
    enum Action {
        TOGGLE_MUTE,
        LEAVE_CONFERENCE,
        ADMIN_KICK_LAST,
        ADMIN_TOGGLE_CONFERENCE_LOCK,
        ADMIN_TOGGLE_MUTE_PARTICIPANTS;

        /** Whether only admins may do that. */
        boolean adminOnly() {
            return name().startsWith("ADMIN_");
        }

        private static Optional<Action> named(String text) {
            String wanted = text.replaceFirst("\\(.*", "").strip().toUpperCase(Locale.ROOT);
            for (Action action : values()) {
                if (action.name().equals(wanted)) {
                    return Optional.of(action);
                }
            }
            return Optional.empty();
        }
    }

    /** The menu of a section: {@code *1=toggle_mute}, several actions with commas between them. */
    static Menu read(ConfSection section) {
        Map<String, List<Action>> actions = new LinkedHashMap<>();
        for (ConfEntry entry : section.entries()) {
            if (entry.key().matches("[0-9*#A-D]+")) {
                List<Action> known = new ArrayList<>();
                Arguments.of(entry.value())
                        .values()
                        .forEach(text -> Action.named(text).ifPresent(known::add));
                actions.put(entry.key(), List.copyOf(known));
            }
        }
        return new Menu(section.name(), Map.copyOf(actions));
    }

    /** What these digits do; nothing if they do not. */
    Optional<List<Action>> find(String digits) {
        return Optional.ofNullable(actions.get(digits));
    }

    /** Whether more digits behind these may do something. */
    boolean goesOn(String digits) {
        return actions.keySet().stream().anyMatch(keys -> keys.length() > digits.length() && keys.startsWith(digits));
    }
}
