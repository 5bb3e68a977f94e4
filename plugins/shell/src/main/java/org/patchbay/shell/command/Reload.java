package org.patchbay.shell.command;

import java.util.List;
import java.util.function.Supplier;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;
import org.patchbay.shell.output.Screen;

/** {@code reload}: reads settings again. */
final class Reload implements Command {
    private final Reloader reloader;
    private final Supplier<List<String>> modules;
    private final Journal journal;

    /**
     * The command.
     *
     * @param reloader does it
     * @param modules names that can be reloaded
     * @param journal writes it down
     */
    Reload(Reloader reloader, Supplier<List<String>> modules, Journal journal) {
        this.reloader = reloader;
        this.modules = modules;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "reload";
    }

    @Override
    public Usage usage() {
        return Usage.of("Reads settings again: those of a module, or all.")
                .words("[MODULE]", 0, 1)
                .details("\"manager\" is manager.conf. A broken file changes nothing, and the log says why.");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException {
        String module = words.first().orElse("");
        ReloadOutcome outcome = reloader.reload(module);
        journal.record("reload", outcome == ReloadOutcome.RELOADED, "Module", module);
        if (outcome != ReloadOutcome.RELOADED) {
            throw new ShellException(outcome.message() + ".");
        }
        screen.line(outcome.message() + ".");
    }

    @Override
    public List<String> suggest(List<String> before) {
        return before.isEmpty() ? modules.get() : List.of();
    }
}
