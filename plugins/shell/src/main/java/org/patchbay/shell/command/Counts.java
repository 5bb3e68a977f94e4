package org.patchbay.shell.command;

import java.util.Comparator;
import org.patchbay.api.runtime.EventCount;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Table;

/** {@code counts}: which events there were, and how many. */
final class Counts implements Command {
    private final ManagerService manager;

    Counts(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public Usage usage() {
        return Usage.of("Which events there were since the start, and how many.")
                .json()
                .details("Events that nobody could see are not counted.");
    }

    @Override
    public void run(Words words, Screen screen) {
        Table table = new Table(
                Column.words("event", "EVENT"), Column.words("classes", "CLASSES"), Column.number("count", "COUNT"));
        manager.eventLog().names().stream()
                .sorted(Comparator.comparingLong(EventCount::count).reversed())
                .forEach(event -> table.row(event.name(), classes(event), event.count()));
        screen.show(table, "There were none.");
    }

    private static String classes(EventCount event) {
        return event.categories().isEmpty() ? "" : event.categories().asPermission();
    }
}
