package org.patchbay.shell.command;

import java.util.List;
import org.patchbay.api.runtime.CallVerdict;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Table;

/** {@code may}: who may call an action, and why not. */
final class May implements Command {
    private final ManagerService manager;

    May(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "may";
    }

    @Override
    public Usage usage() {
        return Usage.of("Who may call an action, and why, or why not.")
                .words("ACTION [ACCOUNT]", 1, 2)
                .json();
    }

    @Override
    public void run(Words words, Screen screen) {
        String action = words.plain().get(0);
        List<String> accounts = words.plain().size() > 1 ? words.plain().subList(1, 2) : Accounts.names(manager);
        Table table = new Table(
                Column.text("account", "ACCOUNT"), Column.text("permitted", "MAY"), Column.words("reason", "WHY"));
        for (String account : accounts) {
            CallVerdict verdict = manager.mayCall(account, action);
            table.row(account, verdict.permitted(), verdict.reason());
        }
        screen.show(table, "There are no accounts.");
    }

    @Override
    public List<String> suggest(List<String> before) {
        return switch (before.size()) {
            case 0 -> Actions.names(manager);
            case 1 -> Accounts.names(manager);
            default -> List.of();
        };
    }
}
