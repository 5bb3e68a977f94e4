package org.patchbay.pack.system;

import java.util.List;
import java.util.Locale;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;

/** {@code module show}, {@code reload}, {@code load} and {@code unload}. */
final class ModuleCommands implements CommandPack {
    private static final String ROW = "%-30s %-40.40s %-10s%n";

    private final Modules modules;
    private final Reloader reloader;

    ModuleCommands(Modules modules, Reloader reloader) {
        this.modules = modules;
        this.reloader = reloader;
    }

    @Override
    public void define(CommandCatalog catalog) {
        catalog.add(
                        CommandDescriptor.of("module show")
                                .summary("List the modules that are loaded.")
                                .usage(
                                        "Usage: module show [like <text>]\n"
                                                + "       Lists the modules that are loaded, with the number of other bundles that use\n"
                                                + "       them; with 'like', those whose name contains the text, in any case.\n"),
                        this::show)
                .add(
                        CommandDescriptor.of("module reload")
                                .summary("Read the settings of modules again.")
                                .usage("Usage: module reload [<module>]\n"
                                        + "       Reads the settings of a module again, or of all that can.\n"),
                        this::reload)
                .add(guarded("module load", "Start a module that is installed."), named(false))
                .add(guarded("module unload", "Stop a module; its file stays."), named(true));
    }

    private static CommandDescriptor guarded(String words, String summary) {
        return CommandDescriptor.of(words)
                .summary(summary)
                .usage("Usage: " + words + " <module>\n       " + summary + "\n")
                .guarded();
    }

    private void show(CommandCall call, CommandOutput out) throws CommandException {
        String like = call.argument(1).toLowerCase(Locale.ROOT);
        boolean all = call.arguments().isEmpty();
        if (!all && (call.arguments().size() != 2 || !call.argument(0).equalsIgnoreCase("like"))) {
            throw CommandException.wrongUsage();
        }
        List<Modules.Row> rows = modules.loaded().stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(like))
                .toList();
        out.format(ROW, "Module", "Description", "Use Count");
        for (Modules.Row row : rows) {
            out.format(ROW, row.name(), row.bundle().description(), row.bundle().users());
        }
        out.line(rows.size() + " modules loaded");
    }

    private void reload(CommandCall call, CommandOutput out) throws CommandException {
        String module = call.expect(0, 1).argument(0);
        ReloadOutcome outcome = reloader.reload(module);
        switch (outcome) {
            case RELOADED -> say(out, module.isEmpty() ? "" : "Module '" + module + "' reloaded.");
            case NO_SUCH_MODULE -> throw new CommandException("No such module '" + module + "'");
            case NOT_SUPPORTED -> throw new CommandException("The module '" + module + "' does not support reload");
            default -> throw new CommandException(outcome.message());
        }
    }

    /** A reload of everything is silent. */
    private static void say(CommandOutput out, String text) {
        if (!text.isEmpty()) {
            out.line(text);
        }
    }

    private CommandHandler named(boolean loaded) {
        return new CommandHandler() {
            @Override
            public void run(CommandCall call, CommandOutput out) throws CommandException {
                String module = call.expect(1, 1).argument(0);
                if (!(loaded ? modules.unload(module) : modules.load(module))) {
                    throw new CommandException("Unable to " + (loaded ? "unload" : "load") + " resource " + module);
                }
                out.line((loaded ? "Unloaded " : "Loaded ") + module);
            }

            @Override
            public List<String> complete(CommandCall call, String beginning) {
                return call.arguments().isEmpty() ? modules.names(loaded) : List.of();
            }
        };
    }
}
