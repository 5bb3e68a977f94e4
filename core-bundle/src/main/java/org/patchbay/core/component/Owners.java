package org.patchbay.core.component;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.Owner;

/** Bundles as values. */
final class Owners {
    private Owners() {}

    static Owner of(Bundle bundle) {
        return new Owner(bundle.getBundleId(), bundle.getSymbolicName() + " " + bundle.getVersion());
    }

    /** How a service competes with others. */
    static ActionEntry.Rank rank(ServiceReference<?> reference) {
        Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
        Object id = reference.getProperty(Constants.SERVICE_ID);
        return new ActionEntry.Rank(
                ranking instanceof Integer number ? number : 0, id instanceof Long number ? number : 0);
    }

    /** The bundle behind a service; one that has left already has no name. */
    static Owner of(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle == null ? new Owner(-1, "a bundle that has left") : of(bundle);
    }
}
