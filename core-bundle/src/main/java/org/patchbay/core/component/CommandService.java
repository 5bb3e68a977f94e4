package org.patchbay.core.component;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandResult;
import org.patchbay.api.session.ManagerSession;

/** The command line, for doors of other bundles. */
@Component(service = CommandLine.class)
public final class CommandService implements CommandLine {
    private final CommandLine line;

    /** The command line of the manager. */
    @Activate
    public CommandService(@Reference ManagerHost manager) {
        this.line = manager.core().commandLine();
    }

    @Override
    public CommandResult run(ManagerSession caller, String text, Consumer<String> output) {
        return line.run(caller, text, output);
    }

    @Override
    public CommandResult run(String text, Consumer<String> output) {
        return line.run(text, output);
    }

    @Override
    public boolean permits(ManagerSession caller, String text) {
        return line.permits(caller, text);
    }

    @Override
    public List<String> complete(String beginning) {
        return line.complete(beginning);
    }

    @Override
    public List<CommandInfo> commands() {
        return line.commands();
    }
}
