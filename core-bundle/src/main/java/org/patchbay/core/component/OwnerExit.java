package org.patchbay.core.component;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.core.store.DatastoreTable;

/** Notices that a bundle is stopping while its classes still work, and destroys what it stored. */
@Component(service = OwnerExit.class, immediate = true)
public final class OwnerExit {
    private final BundleContext context;
    private final DatastoreTable datastores;
    private final SynchronousBundleListener listener = this::bundleChanged;

    /** Begins to watch. */
    @Activate
    public OwnerExit(BundleContext context, @Reference ManagerHost manager) {
        this.context = context;
        this.datastores = manager.core().datastores();
        context.addBundleListener(listener);
    }

    private void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING) {
            datastores.release(event.getBundle().getBundleId());
        }
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(listener);
    }
}
