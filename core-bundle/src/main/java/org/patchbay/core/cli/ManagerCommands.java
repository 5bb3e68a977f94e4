package org.patchbay.core.cli;

import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.bus.EventLog;
import org.patchbay.core.session.SessionTable;

/** The commands that begin with {@code manager}. Their usage texts are part of the specification, section 13. */
public final class ManagerCommands implements CommandPack {
    private final ShowActions actions;
    private final ShowUsers users;
    private final ShowEvents events;
    private final ShowConnected connected;
    private final ShowEventQueue queue;
    private final ShowSettings settings;
    private final SetDebug debug;
    private final Reloader reloader;

    /**
     * What the commands show.
     *
     * @param actions all actions
     * @param sessions all sessions
     * @param log the events in memory
     * @param catalogue the documented events
     */
    public record Shown(ActionTable actions, SessionTable sessions, EventLog log, EventCatalogue catalogue) {}

    /** The commands of a manager. */
    public ManagerCommands(Shown shown, SettingsAccess access, Reloader reloader) {
        this.actions = new ShowActions(shown.actions());
        this.users = new ShowUsers(access::accounts);
        this.events = new ShowEvents(shown.catalogue());
        this.connected = new ShowConnected(shown.sessions());
        this.queue = new ShowEventQueue(shown.log(), shown.sessions());
        this.settings = new ShowSettings(access::general);
        this.debug = new SetDebug(() -> access.general().debug(), access::debug);
        this.reloader = reloader;
    }

    @Override
    public void define(CommandCatalog catalog) {
        add(catalog, "manager show commands", "List manager actions.", actions::list, """
                Usage: manager show commands
                \tPrints a listing of all the available Asterisk manager interface commands.
                """);
        add(catalog, "manager show command", "Show the documentation of actions.", actions.documentation(), """
                Usage: manager show command <actionname> [<actionname> [<actionname> [...]]]
                \tShows the detailed description for a specific Asterisk manager interface command.
                """);
        add(catalog, "manager show connected", "List sessions.", connected, """
                Usage: manager show connected
                \tPrints a listing of the users that are currently connected to the
                Asterisk manager interface.
                """);
        add(catalog, "manager show eventq", "List the events in memory.", queue, """
                Usage: manager show eventq
                \tPrints a listing of all events pending in the Asterisk manger
                event queue.
                """);
        add(catalog, "manager show users", "List manager accounts.", users::list, """
                Usage: manager show users
                       Prints a listing of all managers that are currently configured on that
                 system.
                """);
        add(
                catalog,
                "manager show user",
                "Show one manager account.",
                users.details(),
                " Usage: manager show user <user>\n        Display all information related to the manager user specified.\n");
        defineSettings(catalog);
    }

    private void defineSettings(CommandCatalog catalog) {
        add(catalog, "manager show settings", "Show the settings of the manager.", settings, """
                Usage: manager show settings
                       Provides detailed list of the configuration of the Manager.
                """);
        add(catalog, "manager show events", "List documented events.", events::list, """
                Usage: manager show events
                \tPrints a listing of the available Asterisk manager interface events.
                """);
        add(catalog, "manager show event", "Show the documentation of an event.", events.documentation(), """
                Usage: manager show event <eventname>
                       Provides a detailed description a Manager interface event.
                """);
        add(catalog, "manager set debug", "Show or switch debug headers of events.", debug, """
                Usage: manager set debug [on|off]
                \tShow, enable, disable debugging of the manager code.
                """);
        add(catalog, "manager reload", "Read the settings of the manager again.", this::reload, """
                Usage: manager reload
                       Reloads the manager configuration.
                """);
    }

    private static void add(
            CommandCatalog catalog, String words, String summary, CommandHandler handler, String usage) {
        catalog.add(CommandDescriptor.of(words).summary(summary).usage(usage), handler);
    }

    /** Silent, as long as it is done. */
    private void reload(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        ReloadOutcome outcome = reloader.reload("manager");
        if (outcome != ReloadOutcome.RELOADED) {
            throw new CommandException(outcome.message());
        }
    }
}
