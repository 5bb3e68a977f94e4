package org.patchbay.core.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.ActionTable;

/** {@code manager show commands} and {@code manager show command A}: all actions, whoever may call them. */
final class ShowActions {
    private static final String ROW = "  %-15.15s  %-15.15s  %-55.55s%n";

    private final ActionTable actions;

    ShowActions(ActionTable actions) {
        this.actions = actions;
    }

    void list(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        out.format(ROW, "Action", "Privilege", "Synopsis").format(ROW, "------", "---------", "--------");
        for (ActionEntry entry : actions.serving()) {
            ActionDescriptor action = entry.descriptor();
            out.format(ROW, action.name(), action.privileges().asAuthority(), action.synopsis());
        }
    }

    /** The documentation of the actions that are named, in the order of the list. */
    CommandHandler documentation() {
        return new CommandHandler() {
            @Override
            public void run(CommandCall call, CommandOutput out) throws CommandException {
                Set<String> wanted = call.expect(1, Integer.MAX_VALUE).arguments().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
                for (ActionEntry entry : actions.serving()) {
                    if (wanted.contains(entry.descriptor().name().toLowerCase(Locale.ROOT))) {
                        out.print(HelpParts.ofAction(entry.descriptor()).text());
                    }
                }
            }

            @Override
            public List<String> complete(CommandCall call, String beginning) {
                return actions.serving().stream()
                        .map(entry -> entry.descriptor().name())
                        .toList();
            }
        };
    }
}
