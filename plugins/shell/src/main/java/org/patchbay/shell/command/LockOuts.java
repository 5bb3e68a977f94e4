package org.patchbay.shell.command;

import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Table;

/** {@code lockouts}: addresses and accounts whose log-ons failed too often. */
final class LockOuts implements Command {
    private final ManagerService manager;

    LockOuts(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "lockouts";
    }

    @Override
    public Usage usage() {
        return Usage.of("Addresses and accounts whose log-ons failed too often.")
                .json()
                .details("Each ends by itself; \"release\" ends it now.");
    }

    @Override
    public void run(Words words, Screen screen) {
        Table table = new Table(
                Column.words("key", "KEY"), Column.number("failures", "FAILURES"), Column.text("until", "UNTIL"));
        manager.lockOuts().forEach(lock -> table.row(lock.key(), lock.failures(), lock.until()));
        screen.show(table, "Nobody is locked out.");
    }
}
