package org.patchbay.pack.system;

import static org.patchbay.api.message.EventCategory.COMMAND;
import static org.patchbay.api.message.EventCategory.CONFIG;
import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.List;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.runtime.Reloader;

/** The actions and commands of this pack, whatever they run in. Their documentation is in {@code OSGI-INF/ami}. */
final class SystemPack implements ActionPack, CommandPack {
    private final CoreSettings settings;
    private final CoreStatus status;
    private final Reload reload;
    private final CommandAction command;
    private final ModuleLoad moduleLoad;
    private final ModuleCheck moduleCheck;
    private final LoggerRotate logger;
    private final List<CommandPack> commands;

    /**
     * What the server offers to this pack.
     *
     * @param reloader reloads modules
     * @param commandLine runs commands
     * @param modules bundles as modules
     * @param logFiles what can be rotated
     */
    record Server(Reloader reloader, CommandLine commandLine, Modules modules, LogFiles logFiles) {}

    /**
     * The pack.
     *
     * @param settings what the server was started with
     * @param times when it was
     * @param calls how many calls it has
     * @param server what it offers
     */
    SystemPack(CoreSettings settings, ServerTimes times, Calls calls, Server server) {
        this.settings = settings;
        this.status = new CoreStatus(times, calls);
        this.reload = new Reload(server.reloader());
        this.command = new CommandAction(server.commandLine());
        this.moduleLoad = new ModuleLoad(server.modules(), server.reloader());
        this.moduleCheck = new ModuleCheck(server.modules(), settings.asteriskVersion());
        this.logger = new LoggerRotate(server.logFiles());
        this.commands = List.of(
                new CoreCommands(settings, times, calls),
                new ShowHelp(server.commandLine()),
                new ModuleCommands(server.modules(), server.reloader()),
                new LoggerCommands(logger, server.reloader()));
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(ActionCatalog catalog) {
        catalog.add(ActionDescriptor.of("Command", COMMAND).synopsis("Execute Asterisk CLI Command. "), command)
                .add(
                        ActionDescriptor.of("CoreSettings", SYSTEM, REPORTING)
                                .synopsis("Show PBX core settings (version etc). "),
                        settings)
                .add(
                        ActionDescriptor.of("CoreStatus", SYSTEM, REPORTING)
                                .synopsis("Show PBX core status variables. "),
                        status)
                .add(ActionDescriptor.of("LoggerRotate", SYSTEM), logger)
                .add(ActionDescriptor.of("ModuleCheck", SYSTEM).synopsis("Check if module is loaded. "), moduleCheck)
                .add(ActionDescriptor.of("ModuleLoad", SYSTEM).synopsis("Module management. "), moduleLoad)
                .add(ActionDescriptor.of("Reload", SYSTEM, CONFIG).synopsis("Send a reload event. "), reload);
    }

    @Override
    public void define(CommandCatalog catalog) {
        commands.forEach(pack -> pack.define(catalog));
    }
}
