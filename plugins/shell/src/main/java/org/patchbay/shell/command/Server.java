package org.patchbay.shell.command;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.runtime.AuditTrail;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.Reloader;

/**
 * What the commands see of the server.
 *
 * @param manager sessions, actions, events
 * @param reloader reads settings again
 * @param sessions perform actions
 * @param audit is told what an operator did
 * @param surroundings what the framework knows
 */
public record Server(
        ManagerService manager,
        Reloader reloader,
        RequestSessions sessions,
        AuditTrail audit,
        Surroundings surroundings) {
    /**
     * What the framework knows.
     *
     * @param files the deploy folder; empty without a deploy doctor
     * @param modules names that can be reloaded
     * @param stream tells a hook every event, until it runs what it gets back
     * @param closed whether the bundle is about to stop
     */
    public record Surroundings(
            Supplier<List<DeployedFile>> files,
            Supplier<List<String>> modules,
            Function<EventHook, Runnable> stream,
            BooleanSupplier closed) {}

    /** All commands, sorted by name. */
    public List<Command> commands() {
        Supplier<List<Command>> all = this::commands;
        Journal journal = new Journal(audit);
        return List.of(
                new Accounts(manager),
                new Actions(manager),
                new Counts(manager),
                new Events(surroundings.stream(), surroundings.closed()),
                new Help(all),
                new Hooks(manager),
                new Kick(manager, journal),
                new LockOuts(manager),
                new May(manager),
                new Packs(surroundings.files()),
                new Reference(manager),
                new Release(manager, journal),
                new Reload(reloader, surroundings.modules(), journal),
                new Send(sessions, manager, journal),
                new Sessions(manager),
                new Status(manager, surroundings.files()));
    }
}
