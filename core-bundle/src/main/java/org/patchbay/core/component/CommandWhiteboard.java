package org.patchbay.core.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandPack;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.FailedOffer;
import org.patchbay.core.action.Owner;
import org.patchbay.core.command.CommandEntry;
import org.patchbay.core.command.CommandTable;
import org.patchbay.core.command.CommandsRunning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds commands and packs of them among the services, and lets them go with their services. */
@Component(service = CommandWhiteboard.class, immediate = true)
public final class CommandWhiteboard {
    private static final Logger LOG = LoggerFactory.getLogger(CommandWhiteboard.class);

    private final CommandTable table;
    private final CommandsRunning running;
    private final Map<ServiceReference<?>, List<CommandEntry>> offers = new ConcurrentHashMap<>();

    /** Begins to look. */
    @Activate
    public CommandWhiteboard(@Reference ManagerHost manager) {
        this.table = manager.core().commands();
        this.running = manager.core().commandsRunning();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHandler(ServiceReference<CommandHandler> reference, CommandHandler handler) {
        try {
            CommandDescriptor descriptor = descriptor(reference);
            offer(
                    reference,
                    List.of(new CommandEntry(descriptor, handler, Owners.of(reference), Owners.rank(reference))));
        } catch (IllegalArgumentException refused) {
            fail(reference, text(reference, CommandHandler.WORDS), refused.getMessage());
        }
    }

    void unbindHandler(ServiceReference<CommandHandler> reference) {
        withdraw(reference);
    }

    void updatedHandler(ServiceReference<CommandHandler> reference, CommandHandler handler) {
        withdraw(reference);
        bindHandler(reference, handler);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPack(ServiceReference<CommandPack> reference, CommandPack pack) {
        Catalog catalog = new Catalog(Owners.of(reference), Owners.rank(reference));
        try {
            pack.define(catalog);
            offer(reference, catalog.entries);
        } catch (RuntimeException | LinkageError defect) {
            LOG.debug("define of commands of {} failed", catalog.owner, defect);
            String reason = "its pack could not be defined: " + defect;
            catalog.entries.forEach(entry -> fail(reference, entry.descriptor().name(), reason));
            if (catalog.entries.isEmpty()) {
                fail(reference, "(pack)", reason);
            }
        }
    }

    void unbindPack(ServiceReference<CommandPack> reference) {
        withdraw(reference);
    }

    void updatedPack(ServiceReference<CommandPack> reference, CommandPack pack) {
        withdraw(reference);
        bindPack(reference, pack);
    }

    private void offer(ServiceReference<?> reference, List<CommandEntry> entries) {
        offers.put(reference, List.copyOf(entries));
        for (CommandEntry entry : entries) {
            running.open(entry);
            table.add(entry);
            LOG.debug("command '{}' of {} came", entry.descriptor().name(), entry.owner());
        }
    }

    private void fail(ServiceReference<?> reference, String name, String reason) {
        table.addFailed(new FailedOffer(
                name, Owners.of(reference), Owners.rank(reference).ranking(), reason, reference));
    }

    /** Waits for running commands: the classes of their bundle work until this returns. */
    private void withdraw(ServiceReference<?> reference) {
        table.removeFailed(reference);
        List<CommandEntry> gone = offers.remove(reference);
        if (gone != null) {
            gone.forEach(table::remove);
            running.withdraw(gone);
        }
    }

    @Deactivate
    void deactivate() {
        List.copyOf(offers.keySet()).forEach(this::withdraw);
    }

    private static CommandDescriptor descriptor(ServiceReference<?> reference) {
        CommandDescriptor descriptor = CommandDescriptor.of(text(reference, CommandHandler.WORDS))
                .summary(text(reference, CommandHandler.SUMMARY))
                .usage(text(reference, CommandHandler.USAGE));
        return Boolean.parseBoolean(text(reference, CommandHandler.GUARDED)) ? descriptor.guarded() : descriptor;
    }

    private static String text(ServiceReference<?> reference, String property) {
        return Objects.toString(reference.getProperty(property), "");
    }

    /** Collects what one pack defines. */
    private static final class Catalog implements CommandCatalog {
        private final Owner owner;
        private final ActionEntry.Rank rank;
        private final List<CommandEntry> entries = new ArrayList<>();

        Catalog(Owner owner, ActionEntry.Rank rank) {
            this.owner = owner;
            this.rank = rank;
        }

        @Override
        public CommandCatalog add(CommandDescriptor descriptor, CommandHandler handler) {
            Objects.requireNonNull(descriptor, "descriptor");
            Objects.requireNonNull(handler, "handler");
            entries.add(new CommandEntry(descriptor, handler, owner, rank));
            return this;
        }
    }
}
