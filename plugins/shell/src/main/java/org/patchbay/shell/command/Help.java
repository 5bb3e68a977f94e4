package org.patchbay.shell.command;

import java.util.List;
import java.util.function.Supplier;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Table;

/** {@code help}: what can be typed. */
final class Help implements Command {
    private final Supplier<List<Command>> commands;

    Help(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public Usage usage() {
        return Usage.of("What can be typed; with a name how.")
                .words("[COMMAND]", 0, 1)
                .details("Those of Gogo and of the framework: felix:help");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException {
        if (words.first().isPresent()) {
            String name = words.first().get();
            Command command = commands.get().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ShellException(
                            "There is no command " + name + " of Patchbay; perhaps: felix:help " + name));
            describe(command, screen);
            return;
        }
        Table table = new Table(Column.text("command", "COMMAND"), Column.words("summary", "WHAT IT DOES"));
        commands.get()
                .forEach(command -> table.row(command.name(), command.usage().summary()));
        table.row("cli", "Runs a line of the manager's command line, such as: cli core show uptime");
        screen.show(table, "");
        screen.line("help COMMAND says more; felix:help lists the commands of Gogo and of the framework.");
    }

    private static void describe(Command command, Screen screen) {
        Usage usage = command.usage();
        screen.line(usage.summary());
        screen.line("Usage: " + usage.line(command.name()));
        usage.details().forEach(screen::line);
    }

    @Override
    public List<String> suggest(List<String> before) {
        return before.isEmpty() ? commands.get().stream().map(Command::name).toList() : List.of();
    }
}
