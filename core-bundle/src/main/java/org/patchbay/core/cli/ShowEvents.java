package org.patchbay.core.cli;

import java.util.List;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;

/** {@code manager show events} and {@code manager show event E}: what bundles say of their events. */
final class ShowEvents {
    private static final int COLUMNS = 3;
    private static final String COLUMN = "  %-20.20s";
    private static final String DASHES = "-".repeat(20);

    private final EventCatalogue events;

    ShowEvents(EventCatalogue events) {
        this.events = events;
    }

    void list(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        out.line("Events:").format(COLUMN.repeat(COLUMNS) + "%n", DASHES, DASHES, DASHES);
        List<String> names = events.names();
        for (int i = 0; i < names.size(); i++) {
            boolean last = i % COLUMNS == COLUMNS - 1 || i == names.size() - 1;
            out.format(COLUMN + (last ? "%n" : ""), names.get(i));
        }
    }

    /** One event, in exactly that case. */
    CommandHandler documentation() {
        return new CommandHandler() {
            @Override
            public void run(CommandCall call, CommandOutput out) throws CommandException {
                String name = call.expect(1, 1).argument(0);
                ActionDescriptor event = events.find(name)
                        .orElseThrow(() -> new CommandException("Could not find event '" + name + "'"));
                out.line("Event: " + name).print(HelpParts.ofEvent(event).text());
            }

            @Override
            public List<String> complete(CommandCall call, String beginning) {
                return events.names();
            }
        };
    }
}
