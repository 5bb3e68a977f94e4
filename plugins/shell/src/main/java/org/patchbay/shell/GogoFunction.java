package org.patchbay.shell;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.patchbay.shell.command.Command;
import org.patchbay.shell.command.ShellException;
import org.patchbay.shell.command.Words;
import org.patchbay.shell.output.Screen;

/** A command as Gogo calls it. */
final class GogoFunction implements Function {
    /** The variable of a session that says how wide its terminal is. */
    private static final String COLUMNS = "COLUMNS";

    private static final int NARROWEST = 20;

    private final Command command;

    GogoFunction(Command command) {
        this.command = command;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws ShellException, InterruptedException {
        Words words = Words.of(arguments.stream().map(String::valueOf).toList(), command);
        command.run(words, new Screen(session.getConsole(), width(session.get(COLUMNS)), words.json()));
        return null;
    }

    private static int width(Object columns) {
        String digits = String.valueOf(columns);
        int width = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        return width == 0 ? 0 : Math.max(width, NARROWEST);
    }
}
