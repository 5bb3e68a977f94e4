package org.patchbay.shell.command;

import java.util.Comparator;
import java.util.List;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Screen;

/** {@code reference}: the documentation of all actions that serve, as a page in Markdown. */
final class Reference implements Command {
    private final ManagerService manager;

    Reference(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Usage usage() {
        return Usage.of("The documentation of all actions as a page in Markdown.")
                .details("bin/patchbay shell reference >actions.md");
    }

    @Override
    public void run(Words words, Screen screen) {
        List<ActionInfo> actions = manager.actions().stream()
                .filter(action -> action.state() == ActionInfo.State.ACTIVE)
                .sorted(Comparator.comparing(ActionInfo::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        new ReferencePage(actions).lines().forEach(screen::line);
    }
}
