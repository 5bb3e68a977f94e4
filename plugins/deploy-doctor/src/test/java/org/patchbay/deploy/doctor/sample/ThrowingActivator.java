package org.patchbay.deploy.doctor.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Cannot start. */
public final class ThrowingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no database");
    }

    @Override
    public void stop(BundleContext context) {
        // Never started.
    }
}
