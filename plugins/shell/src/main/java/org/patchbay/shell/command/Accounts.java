package org.patchbay.shell.command;

import java.util.List;
import org.patchbay.api.runtime.AccountInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Sheet;
import org.patchbay.shell.output.Table;

/** {@code accounts}: who may log in, and what they may do. */
final class Accounts implements Command {
    private final ManagerService manager;

    Accounts(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Usage usage() {
        return Usage.of("Who may log in and what they may do; with a name everything of one.")
                .words("[NAME]", 0, 1)
                .json()
                .details("As the files are now; sessions keep the rights they logged in with.");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException {
        if (words.first().isEmpty()) {
            screen.show(table(), "There are none.");
            return;
        }
        String name = words.first().get();
        screen.show(manager.accounts().stream()
                .filter(account -> account.name().equalsIgnoreCase(name))
                .findFirst()
                .map(this::sheet)
                .orElseThrow(() -> new ShellException("There is no account " + name + ".")));
    }

    private Table table() {
        Table table = new Table(
                Column.text("name", "NAME"),
                Column.text("secret", "SECRET"),
                Column.number("sessions", "SESSIONS"),
                Column.words("read", "MAY READ"),
                Column.words("write", "MAY CALL"),
                Column.words("acl", "FROM"));
        for (AccountInfo account : manager.accounts()) {
            table.row(
                    account.name(),
                    secret(account),
                    sessions(account),
                    account.read().asPermission(),
                    account.write().asPermission(),
                    account.acl());
        }
        return table;
    }

    private Sheet sheet(AccountInfo account) {
        return new Sheet()
                .with("name", "name", account.name())
                .with("secret", "secret", secret(account))
                .with("sessions", "sessions", sessions(account))
                .with("read", "may read", account.read().asPermission())
                .with("write", "may call", account.write().asPermission())
                .with("acl", "from", account.acl())
                .with("filters", "filters", account.filters());
    }

    /** Whether there is one, and how it is kept; never what it is. */
    private static String secret(AccountInfo account) {
        if (!account.enabled()) {
            return "none";
        }
        return account.hashed() ? "hashed" : "clear";
    }

    private long sessions(AccountInfo account) {
        return manager.sessions().stream()
                .filter(info -> info.session().account().equalsIgnoreCase(account.name()))
                .count();
    }

    @Override
    public List<String> suggest(List<String> before) {
        return before.isEmpty() ? names(manager) : List.of();
    }

    static List<String> names(ManagerService manager) {
        return manager.accounts().stream().map(AccountInfo::name).toList();
    }
}
