package org.patchbay.core.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.ActionPack;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.action.FailedOffer;
import org.patchbay.core.action.HelpTexts;
import org.patchbay.core.action.InFlight;
import org.patchbay.core.action.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds actions and packs among the services, and lets them go with their services. */
@Component(service = ActionWhiteboard.class, immediate = true)
public final class ActionWhiteboard {
    private static final Logger LOG = LoggerFactory.getLogger(ActionWhiteboard.class);

    private final ActionTable table;
    private final InFlight inFlight;
    private final Map<ServiceReference<?>, List<ActionEntry>> offers = new ConcurrentHashMap<>();

    /** Begins to look. */
    @Activate
    public ActionWhiteboard(@Reference ManagerHost manager) {
        this.table = manager.core().actions();
        this.inFlight = manager.core().inFlight();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHandler(ServiceReference<ActionHandler> reference, ActionHandler handler) {
        Owner owner = Owners.of(reference);
        try {
            ActionDescriptor descriptor = help(reference).complete(ServiceDescriptor.of(reference));
            offer(reference, List.of(ActionEntry.offered(descriptor, handler, owner, Owners.rank(reference))));
        } catch (IllegalArgumentException refused) {
            fail(reference, ServiceDescriptor.name(reference), refused.getMessage());
        }
    }

    void unbindHandler(ServiceReference<ActionHandler> reference) {
        withdraw(reference);
    }

    void updatedHandler(ServiceReference<ActionHandler> reference, ActionHandler handler) {
        withdraw(reference);
        bindHandler(reference, handler);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPack(ServiceReference<ActionPack> reference, ActionPack pack) {
        Catalog catalog = new Catalog(Owners.of(reference), Owners.rank(reference), help(reference));
        try {
            pack.define(catalog);
            offer(reference, catalog.entries);
        } catch (RuntimeException | LinkageError defect) {
            LOG.debug("define of pack {} failed", catalog.owner, defect);
            String reason = "its pack could not be defined: " + defect;
            catalog.named.forEach(name -> fail(reference, name, reason));
            if (catalog.named.isEmpty()) {
                fail(reference, "(pack)", reason);
            }
        }
    }

    void unbindPack(ServiceReference<ActionPack> reference) {
        withdraw(reference);
    }

    void updatedPack(ServiceReference<ActionPack> reference, ActionPack pack) {
        withdraw(reference);
        bindPack(reference, pack);
    }

    private void offer(ServiceReference<?> reference, List<ActionEntry> entries) {
        List<ActionEntry> accepted = new ArrayList<>();
        for (ActionEntry entry : entries) {
            try {
                inFlight.open(entry);
                table.add(entry);
                accepted.add(entry);
                LOG.debug("action {} of {} came", entry.descriptor().name(), entry.owner());
            } catch (IllegalArgumentException refused) {
                inFlight.withdraw(List.of(entry));
                fail(reference, entry.descriptor().name(), refused.getMessage());
            }
        }
        offers.put(reference, accepted);
    }

    private void fail(ServiceReference<?> reference, String name, String reason) {
        table.addFailed(new FailedOffer(
                name, Owners.of(reference), Owners.rank(reference).ranking(), reason, reference));
    }

    /** Waits for running calls: the classes of their bundle work until this returns. */
    private void withdraw(ServiceReference<?> reference) {
        table.removeFailed(reference);
        List<ActionEntry> gone = offers.remove(reference);
        if (gone != null) {
            gone.forEach(table::remove);
            inFlight.withdraw(gone);
        }
    }

    @Deactivate
    void deactivate() {
        List.copyOf(offers.keySet()).forEach(this::withdraw);
    }

    private static HelpTexts help(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return new HelpTexts(path -> bundle == null ? null : bundle.getEntry(path));
    }

    /** Collects what one pack defines. */
    private static final class Catalog implements ActionCatalog {
        private final Owner owner;
        private final ActionEntry.Rank rank;
        private final HelpTexts help;
        private final List<ActionEntry> entries = new ArrayList<>();
        private final List<String> named = new ArrayList<>();

        Catalog(Owner owner, ActionEntry.Rank rank, HelpTexts help) {
            this.owner = owner;
            this.rank = rank;
            this.help = help;
        }

        @Override
        public ActionCatalog add(ActionDescriptor descriptor, ActionHandler handler) {
            named.add(descriptor.name());
            entries.add(ActionEntry.offered(
                    help.complete(descriptor), Objects.requireNonNull(handler, "handler"), owner, rank));
            return this;
        }
    }
}
