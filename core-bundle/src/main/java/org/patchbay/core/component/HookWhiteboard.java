package org.patchbay.core.component;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.session.SessionListener;

/** Finds hooks and session listeners among the services, and lets them go with their services. */
@Component(service = HookWhiteboard.class, immediate = true)
public final class HookWhiteboard {
    private final ManagerCore core;

    /** Begins to look. */
    @Activate
    public HookWhiteboard(@Reference ManagerHost manager) {
        this.core = manager.core();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHook(ServiceReference<EventHook> reference, EventHook hook) {
        Object name = reference.getProperty(EventHook.NAME);
        core.hooks().add(hook, name == null ? "unnamed" : String.valueOf(name), Owners.of(reference));
    }

    void unbindHook(EventHook hook) {
        core.hooks().remove(hook);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(SessionListener listener) {
        core.news().add(listener);
    }

    void unbindListener(SessionListener listener) {
        core.news().remove(listener);
    }
}
