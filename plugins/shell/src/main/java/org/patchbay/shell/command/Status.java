package org.patchbay.shell.command;

import java.util.List;
import java.util.function.Supplier;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Sheet;

/** {@code status}: everything at a glance. */
final class Status implements Command {
    private final ManagerService manager;
    private final Supplier<List<DeployedFile>> files;

    Status(ManagerService manager, Supplier<List<DeployedFile>> files) {
        this.manager = manager;
        this.files = files;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Usage usage() {
        return Usage.of("Everything at a glance.").json();
    }

    @Override
    public void run(Words words, Screen screen) {
        List<ActionInfo.State> actions =
                manager.actions().stream().map(ActionInfo::state).toList();
        List<DeployedFile.State> packs =
                files.get().stream().map(DeployedFile::state).toList();
        screen.show(new Sheet()
                .with("listeners", "listens on", manager.listeners())
                .with("sessions", "sessions", manager.sessionCount())
                .with(
                        "authenticated",
                        "of these logged in",
                        count(
                                manager.sessions().stream()
                                        .map(info -> info.session().authenticated())
                                        .toList(),
                                true))
                .with("actions", "actions", count(actions, ActionInfo.State.ACTIVE))
                .with("shadowedActions", "actions that wait", count(actions, ActionInfo.State.SHADOWED))
                .with("failedActions", "actions refused", count(actions, ActionInfo.State.FAILED))
                .with("packs", "packs", packs.size())
                .with("failedPacks", "packs that failed", count(packs, DeployedFile.State.FAILED))
                .with("hooks", "hooks", manager.hooks().size())
                .with("events", "events published", manager.eventLog().published())
                .with("retained", "events held", manager.eventLog().retained())
                .with("overruns", "readers too slow", manager.eventLog().overruns())
                .with("workersBusy", "workers at work", manager.workers().busy())
                .with("workers", "workers at most", manager.workers().limit())
                .with("logins", "log-ons", manager.counters().logins())
                .with("failedLogins", "log-ons that failed", failed())
                .with("lockOuts", "lock-outs", manager.lockOuts().size()));
    }

    private long failed() {
        return manager.counters().failedLogins().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long count(List<?> all, Object wanted) {
        return all.stream().filter(wanted::equals).count();
    }
}
