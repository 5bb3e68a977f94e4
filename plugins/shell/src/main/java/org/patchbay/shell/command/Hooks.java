package org.patchbay.shell.command;

import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Table;

/** {@code hooks}: what packs listen with, and whether they keep up. */
final class Hooks implements Command {
    private final ManagerService manager;

    Hooks(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "hooks";
    }

    @Override
    public Usage usage() {
        return Usage.of("What packs listen to events with, and whether they keep up.")
                .json();
    }

    @Override
    public void run(Words words, Screen screen) {
        Table table = new Table(
                Column.words("name", "NAME"),
                Column.words("owner", "BUNDLE"),
                Column.number("lag", "LAG"),
                Column.number("lost", "LOST"));
        manager.hooks().forEach(hook -> table.row(hook.name(), hook.owner(), hook.lag(), hook.lost()));
        screen.show(table, "There are no hooks.");
    }
}
