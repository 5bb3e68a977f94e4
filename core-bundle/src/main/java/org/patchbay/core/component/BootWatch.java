package org.patchbay.core.component;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Knows whether the whole server has finished starting, the packs of the deploy folder among it: the launcher raises
 * the start level to {@value #LEVEL} when they are there. Where no launcher has set that property, the start of the
 * framework is all there is to wait for.
 */
final class BootWatch implements AutoCloseable {
    /** Framework property: the start level on which everything is there. */
    private static final String LEVEL = "patchbay.boot.level";

    private final BundleContext context;
    private final FrameworkListener listener = this::changed;
    private Runnable news = () -> {};
    private volatile boolean booted;

    BootWatch(BundleContext context) {
        this.context = context;
        this.booted = reached();
    }

    /** Runs that once when the server has finished, unless it has already. */
    void open(Runnable whenBooted) {
        news = whenBooted;
        context.addFrameworkListener(listener);
        check();
    }

    boolean booted() {
        return booted;
    }

    private void changed(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTED || event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
            check();
        }
    }

    /** Who logs in after the first step and before the second is told twice, which is better than never. */
    private void check() {
        if (firstSeen()) {
            news.run();
        }
    }

    private synchronized boolean firstSeen() {
        boolean first = !booted && reached();
        booted |= first;
        return first;
    }

    private boolean reached() {
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        String level = context.getProperty(LEVEL);
        return level == null
                ? framework.getState() == Bundle.ACTIVE
                : framework.adapt(FrameworkStartLevel.class).getStartLevel() >= Integer.parseInt(level);
    }

    @Override
    public void close() {
        context.removeFrameworkListener(listener);
    }
}
