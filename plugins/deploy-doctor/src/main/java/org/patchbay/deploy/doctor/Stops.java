package org.patchbay.deploy.doctor;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/**
 * Remembers which bundles ran and were stopped. One that nobody wants to run looks the same if its turn to start has
 * not come yet: FileInstall installs all, and then starts one after the other.
 *
 * <p><b>Threads.</b> Any.
 */
final class Stops implements BundleListener {
    private final BundleContext context;
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();

    Stops(BundleContext context) {
        this.context = context;
    }

    /** Begins; what rests in a framework that is up already, was stopped before somebody could see it. */
    void open() {
        context.addBundleListener(this);
        if (context.getBundle(0).getState() == Bundle.ACTIVE) {
            for (Bundle bundle : context.getBundles()) {
                if (bundle.getState() == Bundle.RESOLVED) {
                    stopped.add(bundle.getBundleId());
                }
            }
        }
    }

    void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        switch (event.getType()) {
            case BundleEvent.STOPPED -> stopped.add(event.getBundle().getBundleId());
            case BundleEvent.STARTED, BundleEvent.UPDATED, BundleEvent.UNINSTALLED ->
                stopped.remove(event.getBundle().getBundleId());
            default -> {
                // Whether it is resolved says nothing about who wants it to run.
            }
        }
    }

    /** Whether it ran, and was stopped since. */
    boolean contains(Bundle bundle) {
        return stopped.contains(bundle.getBundleId());
    }
}
