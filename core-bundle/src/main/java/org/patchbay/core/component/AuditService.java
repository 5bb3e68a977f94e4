package org.patchbay.core.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditListener;
import org.patchbay.api.runtime.AuditTrail;
import org.patchbay.core.audit.AuditDesk;

/** The audit, for those who record and for those who want to know. */
@Component(service = AuditTrail.class, immediate = true)
public final class AuditService implements AuditTrail {
    private final AuditDesk desk;

    /** The audit of the manager. */
    @Activate
    public AuditService(@Reference ManagerHost manager) {
        this.desk = manager.core().audit();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(AuditListener listener) {
        desk.add(listener);
    }

    void unbindListener(AuditListener listener) {
        desk.remove(listener);
    }

    @Override
    public void record(AuditEntry entry) {
        desk.record(entry);
    }
}
