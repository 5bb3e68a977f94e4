package org.patchbay.core.config;

import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.core.settings.CommandRules;

/** The key {@code commands} of an account and of {@code [general]}. */
final class CommandKey {
    private CommandKey() {}

    /** What it allows. A list that cannot be understood allows nothing, and the operator hears of it. */
    static CommandRules rules(ConfEntry entry, Consumer<String> warning) {
        try {
            return CommandRules.of(entry.value());
        } catch (IllegalArgumentException e) {
            warning.accept("commands is a list such as 'manager show, core show', or all, or none; '" + entry.value()
                    + "' allows nothing: " + e.getMessage());
            return CommandRules.NONE;
        }
    }
}
