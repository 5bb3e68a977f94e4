package org.patchbay.core.component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.patchbay.api.runtime.AmiModule;
import org.patchbay.api.runtime.ModulePart;
import org.patchbay.api.runtime.Reloadable;
import org.patchbay.core.module.ModuleTable;

/** Finds what can be reloaded or taken out among the services, and what running bundles say of themselves and their events. */
@Component(service = ModuleWhiteboard.class, immediate = true)
public final class ModuleWhiteboard {
    private final ManagerCore core;
    private final Map<ServiceReference<?>, ModuleTable.Module> modules = new ConcurrentHashMap<>();
    private final BundleTracker<Bundle> bundles;

    /** Begins to look. */
    @Activate
    public ModuleWhiteboard(BundleContext context, @Reference ManagerHost manager) {
        this.core = manager.core();
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, new Running());
        bundles.open();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindReloadable(ServiceReference<Reloadable> reference, Reloadable reloadable) {
        ModuleTable.Module module = new ModuleTable.Module(
                PropertyWords.of(reference.getProperty(Reloadable.MODULE)), reloadable, Owners.of(reference));
        modules.put(reference, module);
        core.modules().add(module);
    }

    void unbindReloadable(ServiceReference<Reloadable> reference) {
        ModuleTable.Module module = modules.remove(reference);
        if (module != null) {
            core.reloadDesk().withdraw(module, core.gracePeriod());
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPart(ServiceReference<ModulePart> reference, ModulePart part) {
        PropertyWords.of(reference.getProperty(ModulePart.MODULE)).stream()
                .findFirst()
                .ifPresent(name -> core.modules().add(part, name));
    }

    void unbindPart(ModulePart part) {
        core.modules().remove(part);
    }

    @Deactivate
    void deactivate() {
        bundles.close();
    }

    /** Takes up and forgets what a bundle says in its manifest and its resources. */
    private final class Running implements BundleTrackerCustomizer<Bundle> {
        @Override
        public Bundle addingBundle(Bundle bundle, BundleEvent event) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision == null || bundle.getSymbolicName() == null) {
                return null;
            }
            core.modules()
                    .started(
                            bundle.getBundleId(),
                            bundle.getSymbolicName(),
                            revision.getDeclaredCapabilities(AmiModule.NAMESPACE).stream()
                                    .map(BundleCapability::getAttributes)
                                    .flatMap(attributes ->
                                            PropertyWords.of(attributes.get(AmiModule.NAMESPACE)).stream())
                                    .toList());
            core.events().put(bundle.getBundleId(), EventTexts.of(bundle));
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle object) {}

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Bundle object) {
            core.modules().stopped(bundle.getBundleId());
            core.events().remove(bundle.getBundleId());
        }
    }
}
