package org.patchbay.deploy.doctor;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;

/**
 * Hears from the framework that something changed, and asks for a look.
 *
 * <p><b>Threads.</b> Events come on any thread and return at once.
 */
final class Nudges implements BundleListener, FrameworkListener, ServiceListener {
    private static final String API_SERVICES = "(objectClass=org.patchbay.api.*)";

    private final BundleContext context;
    private final DeployFolder folder;
    private final LogEar ear;
    private final Runnable nudge;

    Nudges(BundleContext context, DeployFolder folder, LogEar ear, Runnable nudge) {
        this.context = context;
        this.folder = folder;
        this.ear = ear;
        this.nudge = nudge;
    }

    void open() throws InvalidSyntaxException {
        context.addBundleListener(this);
        context.addFrameworkListener(this);
        context.addServiceListener(this, API_SERVICES);
    }

    void close() {
        context.removeServiceListener(this);
        context.removeFrameworkListener(this);
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        nudge.run();
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        nudge.run();
    }

    /** A bundle that the start level starts has nobody else to tell that it could not. */
    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR && event.getThrowable() != null && event.getBundle() != null) {
            folder.nameOf(event.getBundle().getLocation())
                    .ifPresent(name -> ear.hear(name, System.currentTimeMillis(), event.getThrowable()));
        }
        nudge.run();
    }
}
